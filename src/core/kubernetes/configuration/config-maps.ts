import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { block } from '../tree.ts';
import { environmentOf } from './environment.ts';

/** The plain environment variables; a change rolls the pods by their checksum (C-101). */
export const environmentMap = (plan: Plan): Manifest =>
  manifest(
    'configmap-env',
    { en: 'Environment variables that are no secrets.', 'zh-CN': '非机密的环境变量。' },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(plan, { suffix: '-env' }),
      data: block('config', environmentOf(plan).config),
    },
  );

/** The configuration file that the pods mount (C-039). */
export const fileMap = (plan: Plan): readonly Manifest[] => {
  const file = plan.configurationFile;
  if (file === undefined) return [];
  const about = { en: 'The configuration file of the service.', 'zh-CN': '服务的配置文件。' };
  const tree = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(plan, { suffix: '-config' }),
    data: block('configFiles', { [file.fileName]: file.text }),
  };
  return [manifest('configmap-files', about, tree)];
};

import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { configMapObject, labels, namespaceName } from '../names.ts';
import { block, type Tree } from '../tree.ts';
import { configKeys, environmentOf } from './environment.ts';

const metadataOf = (plan: Plan, part: 'env' | 'config'): Tree => ({
  name: configMapObject(plan, part),
  namespace: namespaceName(plan),
  labels: labels(plan),
});

const aboutVariables = {
  en: 'Environment variables that are no secrets.',
  'zh-CN': '非机密的环境变量。',
};

const aboutTelemetry = {
  en: 'Environment variables that are no secrets. Endpoint, protocol and sampling of OTLP belong together, and are set here only (C-060, C-061, C-062).',
  'zh-CN':
    '非机密的环境变量。OTLP 的端点、协议与采样须相互匹配，且只在此处设置（C-060、C-061、C-062）。',
};

/**
 * ConfigMap with the plain environment variables; the checksum of the pods makes a change restart
 * them (C-101).
 */
export const environmentMap = (plan: Plan): Manifest =>
  manifest('configmap-env', plan.telemetry === undefined ? aboutVariables : aboutTelemetry, {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(plan, 'env'),
    data: block(configKeys(plan).config, environmentOf(plan).config),
  });

/** ConfigMap with the configuration file that the pods mount (C-039). */
export const fileMap = (plan: Plan): readonly Manifest[] => {
  const file = plan.configurationFile;
  if (file === undefined) return [];
  const about = {
    en: 'The configuration file of the service: what the pods mount (C-039) is what the service reads (C-118). Passwords are not in it (C-089).',
    'zh-CN': '服务的配置文件：Pod 挂载的（C-039）就是服务读取的（C-118），其中没有密码（C-089）。',
  };
  const tree = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(plan, 'config'),
    data: block(configKeys(plan).configFiles, { [file.fileName]: file.text }),
  };
  return [manifest('configmap-files', about, tree)];
};

import { emitYaml } from '../../../formats/yaml.ts';
import { type Plan, say } from '../../../plan/index.ts';
import { isFor } from '../../../plan/targets.ts';
import type { GeneratedFile } from '../../artifact.ts';
import { agentObjects } from './objects.ts';

const about = {
  en: 'The log agent, once per cluster: kubectl apply -k on this folder.',
  'zh-CN': '日志代理，每个集群部署一次：对本目录执行 kubectl apply -k。',
};

/**
 * The log agent in a folder beside base and overlays. It serves every environment of a cluster, and
 * the service's Pod Security level would not admit it (C-032, C-066).
 */
export const logAgentFiles = (plan: Plan): readonly GeneratedFile[] => {
  const { telemetry, packaging } = plan.config;
  if (telemetry.logs === 'none' || !isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
  const folder = `${packaging.directory}/kubernetes/logging`;
  const objects = agentObjects(plan);
  const resources = objects.map(({ file }) => `${file}.yaml`);
  return [
    {
      path: `${folder}/kustomization.yaml`,
      text: emitYaml(
        { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources },
        { header: say(plan, about) },
      ),
      about,
    },
    ...objects.map((object) => ({
      path: `${folder}/${object.file}.yaml`,
      text: emitYaml(object.tree, { header: say(plan, object.about) }),
      about: object.about,
    })),
  ];
};

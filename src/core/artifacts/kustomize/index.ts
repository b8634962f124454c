import { emitYaml } from '../../formats/yaml.ts';
import { manifests } from '../../kubernetes/index.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor, manifestFolder } from '../../plan/targets.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { overlayFiles } from './overlay.ts';

const about = {
  en: 'The objects that every environment shares, in the order in which they are applied (C-117).',
  'zh-CN': '各环境共有的对象，按应用顺序排列（C-117）。',
};

const base = (plan: Plan): GeneratedFile => ({
  path: `${manifestFolder(plan)}/kustomization.yaml`,
  text: emitYaml(
    {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: manifests(plan)
        .filter(({ applied }) => applied)
        .map(({ file }) => `${file}.yaml`),
    },
    { header: say(plan, about) },
  ),
  about,
});

/** The base and one overlay per environment, over the plain manifests (C-117). */
export const kustomize = defineArtifact({
  id: 'kustomize',
  title: { en: 'Kustomize overlays', 'zh-CN': 'Kustomize overlay' },
  files(plan) {
    if (!isFor(plan, 'kustomize')) return [];
    return [base(plan), ...plan.environments.flatMap((own) => overlayFiles(plan, own))];
  },
});

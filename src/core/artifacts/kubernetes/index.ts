import { emitYaml } from '../../formats/yaml.ts';
import { written } from '../../kubernetes/chart-template.ts';
import { manifests } from '../../kubernetes/index.ts';
import { say } from '../../plan/index.ts';
import { isFor, manifestFolder } from '../../plan/targets.ts';
import { defineArtifact } from '../artifact.ts';

/** Plain manifests, one object per file; Kustomize uses the same files as its base. */
export const kubernetes = defineArtifact({
  id: 'kubernetes',
  title: { en: 'Kubernetes manifests', 'zh-CN': 'Kubernetes 清单' },
  files(plan) {
    if (!isFor(plan, 'kubernetes', 'kustomize')) return [];
    const present = manifests(plan).filter(({ inRaw }) => inRaw);
    return present.map(({ file, tree, about }) => ({
      path: `${manifestFolder(plan)}/${file}.yaml`,
      text: emitYaml(written(tree), { header: say(plan, about) }),
      about,
    }));
  },
});

import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { manifestFiles } from '../manifest-groups.ts';
import { each } from '../process.ts';
import { judgeTexts } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/** Raw manifests and everything that Kustomize and Helm render, by strict schemas of the targeted release. */
export const manifests: ToolCheck = {
  name: 'Manifests',
  tools: ['kubeconform'],
  needs: ['kustomize', 'helm', ...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const questions = await each(bundles, async (bundle) =>
      (await manifestFiles(bundle)).map((file) => ({
        ...file,
        bundle,
        context: bundle.kubernetesVersion,
      })),
    );
    await judgeTexts('kubeconform', questions.flat(), report, kubeconform);
  },
};

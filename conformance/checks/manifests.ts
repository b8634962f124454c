import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { manifestFiles } from '../manifest-groups.ts';
import { each } from '../process.ts';
import { judgeTexts } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/**
 * Validates raw manifests and the renderings of Kustomize and Helm against strict schemas of the
 * targeted release.
 */
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

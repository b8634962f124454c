import { filesLike } from '../bundle.ts';
import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { judgeTexts } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const OBJECTS = /(^|\/)gitops\/[^/]+\/[^/]+\.yaml$/;

/** Validates the objects for GitOps controllers against the controllers' CRDs. */
export const gitops: ToolCheck = {
  name: 'GitOps objects',
  tools: ['kubeconform'],
  needs: [...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, OBJECTS).map((file) => ({
        ...file,
        bundle,
        context: bundle.kubernetesVersion,
      })),
    );
    await judgeTexts('kubeconform', questions, report, kubeconform);
  },
};

import { filesLike, type PlacedBundle } from '../bundle.ts';
import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { type Check, locator } from './check.ts';

/** The Go proxy serves no source of Flux's helm-controller; this kind is judged by no schema here. */
const WITHOUT_DEFINITION = /^kind: HelmRelease$/m;

const objectFiles = (bundle: PlacedBundle): string[] =>
  filesLike(bundle, /(^|\/)gitops\/[^/]+\/[^/]+\.yaml$/)
    .filter(({ text }) => !WITHOUT_DEFINITION.test(text))
    .map(({ absolute }) => absolute);

/** What a GitOps controller is given, by the controllers' own definitions. */
export const gitops: Check = {
  name: 'GitOps objects',
  tools: ['kubeconform'],
  needs: [...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const files = bundles.flatMap(objectFiles);
    if (files.length === 0) return;
    report.checked('kubeconform', files.length);
    const locate = locator(bundles);
    for (const { filename, kind, name, msg } of await kubeconform('1.37', files)) {
      const [bundle, path] = locate(filename);
      report.reject('kubeconform', bundle, path, `${kind} ${name}: ${msg}`);
    }
  },
};

import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { manifestGroups } from '../manifest-groups.ts';
import { each } from '../process.ts';
import { type Check, locator } from './check.ts';

/** Raw manifests and everything that Kustomize and Helm render, by strict schemas of the targeted release. */
export const manifests: Check = {
  name: 'Manifests',
  tools: ['kubeconform'],
  needs: ['kustomize', 'helm', ...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const locate = locator(bundles);
    const byRelease = new Map<string, string[]>();
    await each(bundles, async (bundle) => {
      const files = (await manifestGroups(bundle)).flatMap((group) => group.files);
      byRelease.set(bundle.kubernetesVersion, [
        ...(byRelease.get(bundle.kubernetesVersion) ?? []),
        ...files,
      ]);
    });
    for (const [release, files] of byRelease) {
      report.checked('kubeconform', files.length);
      for (const { filename, kind, name, msg } of await kubeconform(release, files)) {
        const [bundle, path] = locate(filename);
        report.reject('kubeconform', bundle, path, `${kind} ${name}: ${msg}`);
      }
    }
  },
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { each } from '../process.ts';
import { chartRenderings, kustomizations, type Rendering, rawManifests } from '../renderings.ts';
import { type Check, locator } from './check.ts';

/** Inside the bundle's folder, so that a message can be led back to its bundle. */
const RENDERED = '.rendered';

function write(bundle: PlacedBundle, renderings: readonly Rendering[]): string[] {
  const folder = join(bundle.folder, RENDERED);
  mkdirSync(folder, { recursive: true });
  return renderings
    .filter(({ result }) => result.code === 0)
    .map(({ tool, environment, result }) => {
      const path = join(folder, `${tool}-${environment ?? 'default'}.yaml`);
      writeFileSync(path, result.stdout);
      return path;
    });
}

async function manifestFiles(bundle: PlacedBundle): Promise<string[]> {
  const renderings = [...(await kustomizations(bundle)), ...(await chartRenderings(bundle))];
  return [...rawManifests(bundle).map(({ absolute }) => absolute), ...write(bundle, renderings)];
}

/** Raw manifests and everything that Kustomize and Helm render, by strict schemas of the targeted release. */
export const manifests: Check = {
  name: 'Manifests',
  tools: ['kubeconform'],
  needs: ['kustomize', 'helm', ...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const locate = locator(bundles);
    const byRelease = new Map<string, string[]>();
    await each(bundles, async (bundle) => {
      const files = await manifestFiles(bundle);
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

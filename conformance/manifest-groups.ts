import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedBundle } from './bundle.ts';
import {
  chartRenderings,
  kustomizations,
  loggingManifests,
  once,
  type Rendering,
  rawManifests,
} from './renderings.ts';

/** Files whose objects are applied together. */
export interface ManifestGroup {
  readonly label: string;
  readonly files: readonly string[];
}

/** Inside the bundle's folder, so that a message can be led back to its bundle. */
const RENDERED = '.rendered';

function write(bundle: PlacedBundle, { tool, environment, result }: Rendering): ManifestGroup {
  const label = `${tool} ${environment ?? 'default'}`;
  const folder = join(bundle.folder, RENDERED);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${label.replace(' ', '-')}.yaml`);
  writeFileSync(path, result.stdout);
  return { label, files: [path] };
}

/** The raw manifests, and what Kustomize and Helm make for each environment. */
export const manifestGroups = once(async (bundle: PlacedBundle): Promise<ManifestGroup[]> => {
  const raw = rawManifests(bundle).map(({ absolute }) => absolute);
  const renderings = [...(await kustomizations(bundle)), ...(await chartRenderings(bundle))];
  // A rendering that failed is rejected by the check of its own tool.
  const sound = renderings.filter(({ result }) => result.code === 0);
  const logging = loggingManifests(bundle).map(({ absolute }) => absolute);
  return [
    { label: 'raw', files: raw },
    ...(logging.length > 0 ? [{ label: 'logging', files: logging }] : []),
    ...sound.map((rendering) => write(bundle, rendering)),
  ];
});

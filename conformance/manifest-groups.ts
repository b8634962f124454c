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

/** One file of objects, written or rendered. */
export interface ManifestFile {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
}

/** Files whose objects are applied together. */
export interface ManifestGroup {
  readonly label: string;
  readonly files: readonly ManifestFile[];
}

/** Inside the bundle's folder, so that a message can be led back to its bundle. */
const RENDERED = '.rendered';

function write(bundle: PlacedBundle, { tool, environment, result }: Rendering): ManifestGroup {
  const label = `${tool} ${environment ?? 'default'}`;
  mkdirSync(join(bundle.folder, RENDERED), { recursive: true });
  const path = `${RENDERED}/${label.replace(' ', '-')}.yaml`;
  const absolute = join(bundle.folder, path);
  writeFileSync(absolute, result.stdout);
  return { label, files: [{ path, absolute, text: result.stdout }] };
}

/** The raw manifests, and what Kustomize and Helm make for each environment. */
export const manifestGroups = once(async (bundle: PlacedBundle): Promise<ManifestGroup[]> => {
  const renderings = [...(await kustomizations(bundle)), ...(await chartRenderings(bundle))];
  // A rendering that failed is rejected by the check of its own tool.
  const sound = renderings.filter(({ result }) => result.code === 0);
  const logging = loggingManifests(bundle);
  return [
    { label: 'raw', files: rawManifests(bundle) },
    ...(logging.length > 0 ? [{ label: 'logging', files: logging }] : []),
    ...sound.map((rendering) => write(bundle, rendering)),
  ];
});

/** Every file of every group. */
export const manifestFiles = async (bundle: PlacedBundle): Promise<ManifestFile[]> =>
  (await manifestGroups(bundle)).flatMap(({ files }) => files);

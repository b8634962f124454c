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

/** A file of Kubernetes objects, generated or rendered. */
export interface ManifestFile {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
}

/** A group of files whose objects are applied together. */
export interface ManifestGroup {
  readonly label: string;
  readonly files: readonly ManifestFile[];
}

/**
 * Folder for renderings, inside the bundle's folder, so that a message can be traced to its bundle.
 */
const RENDERED = '.rendered';

function write(bundle: PlacedBundle, { tool, environment, result }: Rendering): ManifestGroup {
  const label = `${tool} ${environment ?? 'default'}`;
  mkdirSync(join(bundle.folder, RENDERED), { recursive: true });
  const path = `${RENDERED}/${label.replace(' ', '-')}.yaml`;
  const absolute = join(bundle.folder, path);
  writeFileSync(absolute, result.stdout);
  return { label, files: [{ path, absolute, text: result.stdout }] };
}

/** The raw manifests, and the renderings of Kustomize and Helm for each environment. */
export const manifestGroups = once(async (bundle: PlacedBundle): Promise<ManifestGroup[]> => {
  const renderings = [...(await kustomizations(bundle)), ...(await chartRenderings(bundle))];
  // The checks of Helm and Kustomize report failed renderings.
  const sound = renderings.filter(({ result }) => result.code === 0);
  const logging = loggingManifests(bundle);
  return [
    { label: 'raw', files: rawManifests(bundle) },
    ...(logging.length > 0 ? [{ label: 'logging', files: logging }] : []),
    ...sound.map((rendering) => write(bundle, rendering)),
  ];
});

/** All files of all groups. */
export const manifestFiles = async (bundle: PlacedBundle): Promise<ManifestFile[]> =>
  (await manifestGroups(bundle)).flatMap(({ files }) => files);

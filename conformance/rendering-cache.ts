import type { KubernetesObject, PlacedBundle } from './bundle.ts';
import { ask } from './kept-running.ts';
import { readObjects } from './objects.ts';
import type { Result } from './process.ts';
import { fingerprint } from './verdicts.ts';

/**
 * Maximum number of cached results; variants of a preset run one after the other and share most of
 * their results.
 */
const KEPT = 400;
const results = new Map<string, Promise<Result>>();

/**
 * Renders a folder with Helm or Kustomize; bundles with equal files in this folder share the
 * result.
 */
export function renderOnce(
  tool: 'kustomize' | 'helm',
  bundle: PlacedBundle,
  folder: string,
  args: readonly string[],
): Promise<Result> {
  const inside = bundle.files.filter(({ path }) => path.startsWith(folder));
  const words = args.map((word) => word.replace(bundle.folder, ''));
  const key = fingerprint(tool, ...words, ...inside.flatMap(({ path, text }) => [path, text]));
  const found = results.get(key);
  if (found) return found;
  const asked = ask(tool, args).then((result) => ({
    ...result,
    stderr: result.stderr.replaceAll(`${bundle.folder}/`, ''),
  }));
  results.set(key, asked);
  if (results.size > KEPT)
    for (const oldest of [...results.keys()].slice(0, 1)) results.delete(oldest);
  return asked;
}

const parsed = new WeakMap<Result, readonly KubernetesObject[]>();

/** The objects of a rendering, parsed only once. */
export function renderedObjects(result: Result): readonly KubernetesObject[] {
  const objects = parsed.get(result) ?? readObjects(result.stdout);
  parsed.set(result, objects);
  return objects;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KubernetesObject, PlacedBundle } from './bundle.ts';
import { type ManifestFile, manifestFiles } from './manifest-groups.ts';
import { readObjects } from './objects.ts';
import { fingerprint, type Question } from './verdicts.ts';

/** A text that was found inside a file. */
export interface Extract {
  /** The file that holds it, and where. */
  readonly path: string;
  readonly text: string;
}

const known = new Map<string, readonly KubernetesObject[]>();

/** Most files are of none of the kinds, and need not be read to know it. */
function objectsOf({ text }: ManifestFile, kinds: RegExp): readonly KubernetesObject[] {
  if (!kinds.test(text)) return [];
  const key = fingerprint(text);
  const objects = known.get(key) ?? readObjects(text);
  if (known.size > 500) known.clear();
  known.set(key, objects);
  return objects;
}

/** What is inside the objects of some kinds, in raw manifests and in everything that is rendered from them. */
export async function insideObjects(
  bundle: PlacedBundle,
  kinds: RegExp,
  read: (object: KubernetesObject) => readonly string[],
): Promise<Extract[]> {
  return (await manifestFiles(bundle)).flatMap((file) =>
    objectsOf(file, kinds).flatMap((object) =>
      read(object).map((text) => ({ path: `${file.path} ${String(object.kind)}`, text })),
    ),
  );
}

const FOLDER = '.extracted';

/** Whether the text of the question still has to be written. */
export const isExtract = ({ absolute }: Question): boolean => absolute.includes(`/${FOLDER}/`);

/** Questions about texts that no file of the bundle holds alone; `place` writes them down. */
export const questionsAbout = (
  bundle: PlacedBundle,
  extracts: readonly Extract[],
  extension: string,
  context: string,
): Question[] =>
  extracts.map(({ path, text }) => ({
    bundle,
    path,
    text,
    context,
    absolute: join(bundle.folder, FOLDER, `${fingerprint(text)}${extension}`),
  }));

/** Writes the text of a question where the tool is told to find it. */
export function place({ absolute, text }: Question): string {
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
  return absolute;
}

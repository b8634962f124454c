import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KubernetesObject, PlacedBundle } from './bundle.ts';
import { type ManifestFile, manifestFiles } from './manifest-groups.ts';
import { readObjects } from './objects.ts';
import { fingerprint, type Question } from './verdicts.ts';

/** A text embedded in a file, such as a query in a ConfigMap. */
export interface Extract {
  /** The file that contains the text, and the place in it. */
  readonly path: string;
  readonly text: string;
}

const known = new Map<string, readonly KubernetesObject[]>();

/** A search for the kinds is cheaper than parsing, and most files have none of them. */
function objectsOf({ text }: ManifestFile, kinds: RegExp): readonly KubernetesObject[] {
  if (!kinds.test(text)) return [];
  const key = fingerprint(text);
  const objects = known.get(key) ?? readObjects(text);
  if (known.size > 500) known.clear();
  known.set(key, objects);
  return objects;
}

/**
 * The texts embedded in objects of some kinds, in raw manifests and in everything rendered from
 * them.
 */
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

/** Whether the question is about an extract, whose text must still be written to a file. */
export const isExtract = ({ absolute }: Question): boolean => absolute.includes(`/${FOLDER}/`);

/** Questions about embedded texts; `place` writes each into a file. */
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

/** Writes the text of a question to the path that the tool reads. */
export function place({ absolute, text }: Question): string {
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
  return absolute;
}

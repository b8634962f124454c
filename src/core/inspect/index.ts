import type { GeneratedFile } from '../artifacts/artifact.ts';
import { dockerfile } from './dockerfile/index.ts';
import { documents } from './documents/index.ts';
import { dotenv } from './dotenv/index.ts';
import { hcl } from './hcl/index.ts';
import type { InspectionTarget, Inspector } from './inspector.ts';
import type { Problem } from './problem.ts';
import { promql } from './promql/index.ts';
import { shell } from './shell/index.ts';
import { toml } from './toml/index.ts';

export type { InspectionTarget } from './inspector.ts';
export type { Problem } from './problem.ts';

/** The inspectors, one per language; a file is read by every inspector that accepts its path. */
const inspectors: readonly Inspector[] = [documents, dockerfile, shell, toml, dotenv, hcl, promql];

/** Whether any schema or parser reads the file. */
export const isInspected = (path: string): boolean => inspectors.some(({ reads }) => reads(path));

interface Known {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Caches the problems of each file, because an edit changes few files. */
const known = new Map<string, Known>();

/**
 * Maximum size of the cache. While the user types a name, each letter changes half of the paths,
 * and the old entries become useless.
 */
const mostKnown = 1000;

const inspectFile = async (
  file: GeneratedFile,
  target: InspectionTarget,
): Promise<readonly Problem[]> => {
  const key = `${target.kubernetes} ${file.path}`;
  const before = known.get(key);
  if (before?.text === file.text) return before.problems;
  const asked = inspectors.filter(({ reads }) => reads(file.path));
  const said = await Promise.all(asked.map(({ inspect }) => inspect(file, target)));
  const problems = said.flat();
  if (known.size >= mostKnown) known.clear();
  known.set(key, { text: file.text, problems });
  return problems;
};

/**
 * The problems that schemas and parsers find in the files, in file order. Results of files that did
 * not change since the last call come from a cache.
 */
export const inspect = async (
  files: readonly GeneratedFile[],
  target: InspectionTarget,
): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const file of files) problems.push(...(await inspectFile(file, target)));
  return problems;
};

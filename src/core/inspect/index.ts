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

/** One line for each language; a file is read by all that read its path. */
const inspectors: readonly Inspector[] = [documents, dockerfile, shell, toml, dotenv, hcl, promql];

/** Whether some schema or parser reads the file. */
export const isInspected = (path: string): boolean => inspectors.some(({ reads }) => reads(path));

interface Known {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What was said of each file last: an edit changes few of them. */
const known = new Map<string, Known>();

/** A name that is typed letter by letter moves half the files each time; the old ones are of no use. */
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

/** What schemas and parsers say of the files, in their order. Files unchanged since the last call cost nothing. */
export const inspect = async (
  files: readonly GeneratedFile[],
  target: InspectionTarget,
): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const file of files) problems.push(...(await inspectFile(file, target)));
  return problems;
};

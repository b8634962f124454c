import type { GeneratedFile } from '../artifacts/artifact.ts';
import type { Config } from '../config.ts';
import { type ExplainedProblem, explainProblems } from './cause.ts';
import { inspect, isInspected } from './index.ts';

/** The problems in the files of a Config. */
export interface Inspection {
  readonly problems: readonly ExplainedProblem[];
  /** The number of files that a schema or parser has read. */
  readonly files: number;
}

/** How the caller generates files, and how long it waits for the causes of problems. */
export interface Caller {
  readonly filesOf: (config: Config) => readonly GeneratedFile[];
  readonly goOn: () => Promise<boolean>;
  /** Receives the problems before their causes are searched. */
  readonly early?: (inspection: Inspection) => void;
}

/**
 * The problems that schemas and parsers find in the files of a Config, with the fields that cause
 * them.
 */
export const inspectConfiguration = async (
  config: Config,
  { filesOf, goOn, early }: Caller,
): Promise<Inspection> => {
  const target = { kubernetes: config.workload.kubernetesVersion };
  const read = (files: readonly GeneratedFile[]) => inspect(files, target);
  const files = filesOf(config).filter(({ path }) => isInspected(path));
  const said = await read(files);
  if (said.length > 0)
    early?.({ problems: said.map((problem) => ({ ...problem, at: [] })), files: files.length });
  const problems = await explainProblems(said, config, { filesOf, inspect: read, goOn });
  return { problems, files: files.length };
};

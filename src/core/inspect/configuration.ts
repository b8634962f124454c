import type { GeneratedFile } from '../artifacts/artifact.ts';
import type { Config } from '../config.ts';
import { type ExplainedProblem, explainProblems } from './cause.ts';
import { inspect, isInspected } from './index.ts';

/** What was said of the files of one configuration. */
export interface Inspection {
  readonly problems: readonly ExplainedProblem[];
  /** How many files some schema or parser has read. */
  readonly files: number;
}

/** How the caller makes files, and how long it waits for the fields behind the problems. */
export interface Caller {
  readonly filesOf: (config: Config) => readonly GeneratedFile[];
  readonly goOn: () => Promise<boolean>;
  /** Is told of problems before their fields are looked for. */
  readonly early?: (inspection: Inspection) => void;
}

/** What schemas and parsers say of the files of a configuration, with the fields behind it. */
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

import type { GeneratedFile } from '../artifacts/artifact.ts';
import { type Decisions, firstWorkload } from '../decisions.ts';
import { type ExplainedProblem, explainProblems } from './cause.ts';
import { inspect, isInspected } from './index.ts';

/** The problems in the files of decisions. */
export interface Inspection {
  readonly problems: readonly ExplainedProblem[];
  /** The number of files that a schema or parser has read. */
  readonly files: number;
}

/** How the caller generates files, and how long it waits for the causes of problems. */
export interface Caller {
  readonly filesOf: (decisions: Decisions) => readonly GeneratedFile[];
  readonly goOn: () => Promise<boolean>;
  /** Receives the problems before their causes are searched. */
  readonly early?: (inspection: Inspection) => void;
}

/**
 * The problems that schemas and parsers find in the files of decisions, with the fields that cause
 * them.
 */
export const inspectConfiguration = async (
  decisions: Decisions,
  { filesOf, goOn, early }: Caller,
): Promise<Inspection> => {
  const target = { kubernetes: decisions.base.workload.kubernetesVersion };
  const read = (files: readonly GeneratedFile[]) => inspect(files, target);
  const files = filesOf(decisions).filter(({ path }) => isInspected(path));
  const said = await read(files);
  if (said.length > 0)
    early?.({
      problems: said.map((problem) => ({ ...problem, at: [], workload: firstWorkload })),
      files: files.length,
    });
  const problems = await explainProblems(said, decisions, { filesOf, inspect: read, goOn });
  return { problems, files: files.length };
};

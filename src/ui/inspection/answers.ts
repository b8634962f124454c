import type { ExplainedProblem, Inspection } from '../../core/index.ts';
import { decisionKey } from '../state/index.ts';
import { setInspection } from './inspection-state.ts';

type Problems = readonly ExplainedProblem[];

const alike = (one: Problems, other: Problems | undefined): other is Problems =>
  other !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** Groups with equal content keep the same list, so that only changes render again. */
const grouped = <K>(
  problems: Problems,
  keysOf: (problem: ExplainedProblem) => readonly K[],
  before: ReadonlyMap<K, Problems>,
): ReadonlyMap<K, Problems> => {
  const groups = new Map<K, ExplainedProblem[]>();
  for (const problem of problems)
    for (const key of keysOf(problem)) groups.set(key, [...(groups.get(key) ?? []), problem]);
  return new Map(
    [...groups].map(([key, group]) => {
      const known = before.get(key);
      return [key, alike(group, known) ? known : group];
    }),
  );
};

/**
 * A problem from the last answer keeps its fields until they are computed again, so that notes do
 * not flicker.
 */
const withFormerFields = (problems: Problems, before: Problems): Problems =>
  problems.map((problem) => {
    const former = before.find(
      ({ path, by, message }) =>
        path === problem.path && by === problem.by && message.en === problem.message.en,
    );
    return former ? { ...problem, at: former.at, workload: former.workload } : problem;
  });

const decisionsOf = ({ at, workload }: ExplainedProblem): readonly string[] =>
  at.map((path) => decisionKey(workload, path));

/** Replaces the last answer; an early answer does not contain the fields yet. */
export const answered = (
  { problems: said, files }: Inspection,
  { early = false }: { readonly early?: boolean } = {},
): void =>
  setInspection((before) => {
    const problems = early ? withFormerFields(said, before.problems) : said;
    const known = before.phase === 'done' && before.files === files;
    if (known && alike(problems, before.problems)) return before;
    return {
      phase: 'done',
      files,
      problems: alike(problems, before.problems) ? before.problems : problems,
      byFile: grouped(problems, ({ path }) => [path], before.byFile),
      byField: grouped(problems, decisionsOf, before.byField),
    };
  });

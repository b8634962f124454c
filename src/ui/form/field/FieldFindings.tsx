import type { ExplainedProblem, Finding } from '../../../core/index.ts';
import { FindingNote } from '../../findings/FindingNote.tsx';
import { ProblemNote } from '../../inspection/ProblemNote.tsx';

/** The findings and problems under their field; loaded when there are any. */
export const FieldFindings = ({
  findings,
  problems,
}: {
  readonly findings: readonly Finding[];
  readonly problems: readonly ExplainedProblem[];
}) => (
  <>
    {findings.map((finding) => (
      <FindingNote key={`${finding.id} ${finding.title.en}`} finding={finding} />
    ))}
    {problems.map((problem) => (
      <ProblemNote
        key={`${problem.path} ${problem.line} ${problem.column} ${problem.message.en}`}
        problem={problem}
      />
    ))}
  </>
);

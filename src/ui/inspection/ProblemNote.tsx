import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import type { ExplainedProblem } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Note, NoteAction } from '../notes/Note.tsx';
import { showPosition } from '../state/index.ts';
import { strings } from './problem-strings.ts';

/**
 * A problem in a file, shown under the field that causes it: message, source of the rule, link to
 * the line.
 */
export const ProblemNote = ({ problem }: { readonly problem: ExplainedProblem }) => {
  const say = useSay();
  const actions = (
    <NoteAction icon={ArrowUpRight} onClick={() => showPosition(problem)}>
      {say(strings.show(problem))}
    </NoteAction>
  );
  return (
    <Note severity={problem.severity} title={say(problem.message)} actions={actions}>
      <p>
        {say(strings.place(problem))}
        <br />
        {say(strings.by(problem.by))}
      </p>
    </Note>
  );
};

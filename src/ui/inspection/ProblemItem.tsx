import FileSearch from 'lucide-react/icons/file-search-2';
import type { ExplainedProblem } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Badge, Button } from '../kit/index.ts';
import { GoToField } from '../notes/GoToField.tsx';
import notes from '../notes/NoteList.module.css';
import { Prose } from '../notes/Prose.tsx';
import { severityIcons } from '../notes/severity.ts';
import { strings as noteStrings } from '../notes/strings.ts';
import { showPosition } from '../state/index.ts';
import { strings } from './problem-strings.ts';

/**
 * One problem in a file: message, position, source of the rule, and links to the line and to the
 * field.
 */
export const ProblemItem = ({ problem }: { readonly problem: ExplainedProblem }) => {
  const say = useSay();
  const [field] = problem.at;
  return (
    <li className={notes.item} data-severity={problem.severity}>
      <h4 className={notes.what}>
        <Badge tone={problem.severity} icon={severityIcons[problem.severity]}>
          {say(noteStrings.severity[problem.severity])}
        </Badge>{' '}
        <Prose>{say(problem.message)}</Prose>
      </h4>
      <p className={notes.source}>
        <code>{say(strings.place(problem))}</code>
        <br />
        {say(strings.by(problem.by))}
      </p>
      <div className={notes.actions}>
        <Button icon={FileSearch} onClick={() => showPosition(problem)}>
          {say(strings.show(problem))}
        </Button>
        {field && <GoToField path={field} workload={problem.workload} />}
      </div>
    </li>
  );
};

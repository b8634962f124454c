import FileSearch from 'lucide-react/icons/file-search-2';
import type { ExplainedRemark } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Badge, Button } from '../kit/index.ts';
import { GoToField } from '../notes/GoToField.tsx';
import notes from '../notes/NoteList.module.css';
import { Prose } from '../notes/Prose.tsx';
import { severityIcons } from '../notes/severity.ts';
import { strings as noteStrings } from '../notes/strings.ts';
import { showPosition } from '../state/index.ts';
import { strings } from './strings.ts';

/** One thing said of a file: what, where, by whom, and the ways to the line and to the field. */
export const RemarkItem = ({ remark }: { readonly remark: ExplainedRemark }) => {
  const say = useSay();
  const [field] = remark.at;
  return (
    <li className={notes.item} data-severity={remark.severity}>
      <h4 className={notes.what}>
        <Badge tone={remark.severity} icon={severityIcons[remark.severity]}>
          {say(noteStrings.severity[remark.severity])}
        </Badge>{' '}
        <Prose>{say(remark.message)}</Prose>
      </h4>
      <p className={notes.source}>
        <code>{say(strings.place(remark))}</code>
        <br />
        {say(strings.by(remark.by))}
      </p>
      <div className={notes.actions}>
        <Button icon={FileSearch} onClick={() => showPosition(remark)}>
          {say(strings.show(remark))}
        </Button>
        {field && <GoToField path={field} />}
      </div>
    </li>
  );
};

import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import type { ExplainedRemark } from '../../core/index.ts';
import { Prose } from '../findings/Prose.tsx';
import notes from '../form/FindingNote.module.css';
import { severityIcons } from '../form/severity.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Icon } from '../kit/index.ts';
import { strings as noteStrings } from '../notes/strings.ts';
import { showPosition } from '../state/index.ts';
import { strings } from './strings.ts';

/** What a field brings about in a file, under that field: the words, whose rule, and the way there. */
export const RemarkNote = ({ remark }: { readonly remark: ExplainedRemark }) => {
  const say = useSay();
  const { severity, message, by } = remark;
  return (
    <div className={notes.note} data-severity={severity}>
      <Icon of={severityIcons[severity]} size={14} className={notes.icon} />
      <details className={notes.text}>
        <summary>
          <strong className={notes.severity}>{say(noteStrings.severity[severity])}</strong>{' '}
          <Prose>{say(message)}</Prose>
        </summary>
        <p>
          {say(strings.place(remark))}
          <br />
          {say(strings.by(by))}
        </p>
      </details>
      <Button className={notes.fix} icon={ArrowUpRight} onClick={() => showPosition(remark)}>
        {say(strings.show(remark))}
      </Button>
    </div>
  );
};

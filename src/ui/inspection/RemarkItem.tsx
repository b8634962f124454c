import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import FileSearch from 'lucide-react/icons/file-search-2';
import type { ExplainedRemark } from '../../core/index.ts';
import panel from '../findings/FindingsPanel.module.css';
import { Prose } from '../findings/Prose.tsx';
import { severityIcons } from '../form/severity.ts';
import { useSay } from '../i18n/index.ts';
import { Badge, Button } from '../kit/index.ts';
import { strings as noteStrings } from '../notes/strings.ts';
import { fieldName, revealField, showPosition } from '../state/index.ts';
import { strings } from './strings.ts';

/** One thing said of a file: what, where, by whom, and the ways to the line and to the field. */
export const RemarkItem = ({ remark }: { readonly remark: ExplainedRemark }) => {
  const say = useSay();
  const [field] = remark.at;
  return (
    <li className={panel.finding} data-severity={remark.severity}>
      <h4 className={panel.what}>
        <Badge tone={remark.severity} icon={severityIcons[remark.severity]}>
          {say(noteStrings.severity[remark.severity])}
        </Badge>{' '}
        <Prose>{say(remark.message)}</Prose>
      </h4>
      <p className={panel.source}>
        <code>{say(strings.place(remark))}</code>
        <br />
        {say(strings.by(remark.by))}
      </p>
      <div className={panel.actions}>
        <Button icon={FileSearch} onClick={() => showPosition(remark)}>
          {say(strings.show(remark))}
        </Button>
        {field && (
          <Button look="quiet" icon={ArrowUpRight} onClick={() => revealField(field)}>
            {say(noteStrings.goTo(fieldName(field)))}
          </Button>
        )}
      </div>
    </li>
  );
};

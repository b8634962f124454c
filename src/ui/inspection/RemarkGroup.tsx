import FileSearch from 'lucide-react/icons/file-search-2';
import { useId } from 'react';
import type { ExplainedRemark } from '../../core/index.ts';
import panel from '../findings/FindingsPanel.module.css';
import { useSay } from '../i18n/index.ts';
import { Icon } from '../kit/index.ts';
import { RemarkItem } from './RemarkItem.tsx';
import { strings } from './strings.ts';

/** What schemas and parsers say, in the panel of the findings. */
export const RemarkGroup = ({ remarks }: { readonly remarks: readonly ExplainedRemark[] }) => {
  const say = useSay();
  const heading = useId();
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={panel.severity}>
        <Icon of={FileSearch} />
        {say(strings.title)} {remarks.length}
        <span className={panel.meaning}>{say(strings.meaning)}</span>
      </h3>
      <ul>
        {remarks.map((remark) => (
          <RemarkItem
            key={`${remark.path} ${remark.line} ${remark.column} ${remark.message.en}`}
            remark={remark}
          />
        ))}
      </ul>
    </section>
  );
};

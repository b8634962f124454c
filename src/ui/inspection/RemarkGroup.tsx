import FileSearch from 'lucide-react/icons/file-search-2';
import type { ExplainedRemark } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { NoteGroup } from '../notes/NoteGroup.tsx';
import { RemarkItem } from './RemarkItem.tsx';
import { strings } from './strings.ts';

/** What schemas and parsers say, in the panel of the findings. */
export const RemarkGroup = ({ remarks }: { readonly remarks: readonly ExplainedRemark[] }) => {
  const say = useSay();
  if (remarks.length === 0) return null;
  return (
    <NoteGroup
      icon={FileSearch}
      title={say(strings.title)}
      count={remarks.length}
      meaning={say(strings.meaning)}
    >
      {remarks.map((remark) => (
        <RemarkItem
          key={`${remark.path} ${remark.line} ${remark.column} ${remark.message.en}`}
          remark={remark}
        />
      ))}
    </NoteGroup>
  );
};

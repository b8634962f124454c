import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import type { ExplainedRemark } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Note, NoteAction } from '../notes/Note.tsx';
import { showPosition } from '../state/index.ts';
import { strings } from './strings.ts';

/** A problem that a field causes in a file, under that field: the words, whose rule, the way there. */
export const RemarkNote = ({ remark }: { readonly remark: ExplainedRemark }) => {
  const say = useSay();
  const actions = (
    <NoteAction icon={ArrowUpRight} onClick={() => showPosition(remark)}>
      {say(strings.show(remark))}
    </NoteAction>
  );
  return (
    <Note severity={remark.severity} title={say(remark.message)} actions={actions}>
      <p>
        {say(strings.place(remark))}
        <br />
        {say(strings.by(remark.by))}
      </p>
    </Note>
  );
};

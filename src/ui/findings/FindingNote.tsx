import type { Finding } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Note, NoteAction } from '../notes/Note.tsx';
import { Prose } from '../notes/Prose.tsx';
import { FixPreview } from './FixPreview.tsx';
import { applyAnswer, applyFix } from './fix.ts';

/** A finding under its field: title, reason and, if there is one, the fix. */
export const FindingNote = ({ finding }: { readonly finding: Finding }) => {
  const say = useSay();
  const { severity, title, why, fix, otherwise } = finding;
  const actions = (
    <>
      {fix && <NoteAction onClick={() => applyFix(finding)}>{say(fix.label)}</NoteAction>}
      {fix && <FixPreview finding={finding} />}
      {otherwise && (
        <NoteAction onClick={() => applyAnswer(finding)}>{say(otherwise.label)}</NoteAction>
      )}
    </>
  );
  return (
    <Note severity={severity} title={say(title)} actions={actions}>
      <p>
        <Prose>{say(why)}</Prose>
      </p>
    </Note>
  );
};

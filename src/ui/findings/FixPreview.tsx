import { type ComponentType, useState } from 'react';
import type { Finding } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import styles from './FixPreview.module.css';
import { strings } from './fix-strings.ts';

type Changes = ComponentType<{ readonly finding: Finding }>;

/**
 * Shows what the fix of a finding would change before it is applied. The list and the code that
 * recognises secrets are loaded when the preview is opened.
 */
export const FixPreview = ({ finding }: { readonly finding: Finding }) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [changes, setChanges] = useState<{ readonly Part: Changes | undefined }>();
  const toggle = (now: boolean) => {
    setOpen(now);
    if (!now || changes?.Part) return;
    import('./FixChanges.tsx').then(
      ({ FixChanges }) => setChanges({ Part: FixChanges }),
      () => setChanges({ Part: undefined }),
    );
  };
  return (
    <details className={styles.preview} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{say(strings.fixChanges)}</summary>
      {open && changes?.Part && <changes.Part finding={finding} />}
      {open && changes && !changes.Part && <p>{say(strings.fixMissing)}</p>}
    </details>
  );
};

import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import WrapText from 'lucide-react/icons/wrap-text';
import type { Ref } from 'react';
import type { GeneratedFile } from '../../core/index.ts';
import type { Say } from '../i18n/index.ts';
import { Icon, IconButton } from '../kit/index.ts';
import { FileActions } from './FileActions.tsx';
import styles from './FileHeader.module.css';
import { kindIcons } from './FileRow.tsx';
import type { FileChange } from './file-changes.ts';
import { kindOf } from './file-kind.ts';
import { prefer, usePreferences } from './preferences.ts';
import { strings } from './strings.ts';

const changeWords = (change: FileChange, say: Say): string =>
  change.kind === 'added' ? say(strings.newFile) : say(strings.linesChanged(change.lines));

/** The header of the open file: path, purpose, changes by the last edit, copy and download. */
export const FileHeader = ({
  file,
  change,
  gone,
  chooser,
  choosing,
  onChoose,
  say,
}: {
  readonly file: GeneratedFile;
  readonly change: FileChange | undefined;
  /** Path of the chosen file while another file is shown because it is not generated. */
  readonly gone: string | undefined;
  readonly chooser: Ref<HTMLButtonElement>;
  /** The list is open as a sheet (narrow panes only). */
  readonly choosing: boolean;
  readonly onChoose: () => void;
  readonly say: Say;
}) => {
  const { wrap } = usePreferences();
  const cut = file.path.lastIndexOf('/') + 1;
  const path = (
    <>
      <Icon of={kindIcons[kindOf(file.path)]} size={16} />
      <span className={styles.path}>
        <span className={styles.folder}>{file.path.slice(0, cut)}</span>
        <b>{file.path.slice(cut)}</b>
      </span>
    </>
  );
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>
        <span className={styles.plain}>{path}</span>
        <button
          ref={chooser}
          type="button"
          className={styles.choose}
          aria-controls="file-list"
          aria-expanded={choosing}
          data-tip={say(strings.choose)}
          onClick={onChoose}
        >
          {path}
          <Icon of={ChevronsUpDown} size={14} />
        </button>
      </h2>
      <div className={styles.actions}>
        <IconButton
          icon={WrapText}
          label={say(strings.wrap)}
          aria-pressed={wrap}
          onClick={() => prefer({ wrap: !wrap })}
        />
        <FileActions name={file.path.slice(cut)} text={file.text} say={say} />
      </div>
      <p role="status" className={styles.gone}>
        {gone !== undefined && say(strings.gone(gone))}
      </p>
      <p className={styles.about}>
        {say(file.about)}
        {change && <em className={styles.change}>{changeWords(change, say)}</em>}
      </p>
    </header>
  );
};

import CircleX from 'lucide-react/icons/circle-x';
import FileUp from 'lucide-react/icons/file-up';
import { useId, useState } from 'react';
import type { Text } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog, Icon, TextArea, useTouch } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { firstFocus, type SourceFile } from '../state/index.ts';
import { FolderChooser } from './FolderChooser.tsx';
import styles from './GiveFile.module.css';
import { give, giveFiles } from './given.ts';
import type { BrokenReading, ForeignReading } from './review.ts';
import { givenText } from './roles.ts';
import { strings } from './strings.ts';

const FileChooser = () => {
  const say = useSay();
  const touch = useTouch();
  return (
    <label className={styles.chooser}>
      <Icon of={FileUp} size={24} />
      {!touch && <span className={styles.drop}>{say(strings.dropHere)}</span>}
      <span className={styles.choose}>{say(strings.choose)}</span>
      <input
        type="file"
        ref={firstFocus}
        multiple
        className="visually-hidden"
        aria-label={say(strings.choose)}
        onChange={(event) => void giveFiles([...(event.target.files ?? [])])}
      />
    </label>
  );
};

/** Says what kind of file it is and what to do instead. */
const Foreign = ({ name, message }: { readonly name: string; readonly message: Text }) => {
  const say = useSay();
  return (
    <div role="alert" className={styles.broken}>
      <p className={styles.message}>
        <Icon of={CircleX} />
        <span>
          {name !== '' && (
            <>
              <strong>{name}</strong>{' '}
            </>
          )}
          <Prose>{say(message)}</Prose>
        </span>
      </p>
      <p>{say(strings.untouched)}</p>
    </div>
  );
};

/** The parse error, its line, and a caret under the column. */
const Broken = ({ text, broken }: { readonly text: string; readonly broken: BrokenReading }) => {
  const say = useSay();
  const line = text.split(/\r?\n/)[broken.line - 1] ?? '';
  return (
    <div role="alert" className={styles.broken}>
      <p className={styles.message}>
        <Icon of={CircleX} />
        <span>
          <strong>{say(strings.at(broken.line, broken.column))}</strong>{' '}
          <Prose>{say(broken.message)}</Prose>
        </span>
      </p>
      <pre className={styles.line}>
        <span className={styles.number}>{broken.line}</span>
        {line}
        {'\n'}
        <span className={styles.number} />
        {/* Tabs stay tabs, so that the caret is under its column. */}
        {line.slice(0, broken.column - 1).replace(/[^\t]/g, ' ')}
        <span className={styles.caret}>^</span>
      </pre>
      <p>{say(strings.untouched)}</p>
    </div>
  );
};

/**
 * Takes a file by drop, file dialog or pasted text; after a parse error, shows the text for
 * correction.
 */
export const GiveFile = ({
  file,
  wrong,
  onClose,
}: {
  readonly file?: SourceFile;
  readonly wrong?: BrokenReading | ForeignReading;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(file?.text ?? '');
  const broken = wrong?.kind === 'broken' ? wrong : undefined;
  // A name such as Cargo.toml applies only to corrected text of that file.
  const name = broken ? (file?.name ?? '') : '';
  const read = () => give((before) => givenText(name, text, before));
  const footer = (
    <>
      <Button onClick={onClose}>{say(strings.cancel)}</Button>
      <Button look="primary" disabled={text.trim() === ''} onClick={read}>
        {say(strings.read)}
      </Button>
    </>
  );
  return (
    <Dialog
      title={say(strings.title)}
      intro={<Prose>{say(strings.intro)}</Prose>}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={footer}
    >
      <div className={styles.parts}>
        {wrong?.kind === 'foreign' && <Foreign name={file?.name ?? ''} message={wrong.message} />}
        {broken && <Broken text={file?.text ?? ''} broken={broken} />}
        <FileChooser />
        <div>
          <FolderChooser />
        </div>
        <div data-own-undo className={styles.paste}>
          <label htmlFor={id}>{say(strings.paste)}</label>
          <TextArea id={id} value={text} onChange={setText} invalid={broken !== undefined} />
        </div>
      </div>
    </Dialog>
  );
};

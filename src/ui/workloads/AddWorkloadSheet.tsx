import { type FormEvent, useId, useState } from 'react';
import {
  acceptValue,
  fieldAt,
  type KindId,
  mostWorkloads,
  type Text,
  workloadNameError,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog, TextInput } from '../kit/index.ts';
import { type DialogProps, firstFocus, useDecisions, useWorkloadNames } from '../state/index.ts';
import { addWorkload, suggestedName } from './actions.ts';
import { strings } from './strings.ts';
import styles from './WorkloadSheet.module.css';

/** The kinds as options of `workload.kind`. */
const kinds = () => {
  const field = fieldAt('workload.kind');
  // The options of the field are exactly the kinds.
  return Object.entries(field.kind === 'choice' ? field.options : {}) as [
    KindId,
    { readonly label: Text; readonly help?: Text },
  ][];
};

const KindChoice = ({
  kind,
  onChange,
}: {
  readonly kind: KindId;
  readonly onChange: (kind: KindId) => void;
}) => {
  const say = useSay();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={say(strings.kind)} className={styles.kinds}>
      {kinds().map(([id, { label, help }]) => (
        <label key={id} className={styles.kind} data-chosen={id === kind}>
          <input
            type="radio"
            name={group}
            ref={id === kind ? firstFocus : undefined}
            checked={id === kind}
            onChange={() => onChange(id)}
          />
          <span className={styles.title}>{say(label)}</span>
          {help && <span className={styles.soft}>{say(help)}</span>}
        </label>
      ))}
    </div>
  );
};

/** A labelled text with its help or, in its place, what is wrong with it. */
export const TextLine = ({
  label,
  help,
  error,
  value,
  placeholder,
  onChange,
}: {
  readonly label: Text;
  readonly help: Text;
  readonly error: Text | undefined;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}) => {
  const say = useSay();
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{say(label)}</label>
      <TextInput
        data-own-undo
        id={id}
        value={value}
        placeholder={placeholder}
        onChange={onChange}
        invalid={error !== undefined}
        aria-describedby={`${id}-help`}
      />
      <p id={`${id}-help`} role="status" className={error ? styles.error : styles.soft}>
        {say(error ?? help)}
      </p>
    </div>
  );
};

const binaryError = (binary: string): Text | undefined => {
  const accepted = acceptValue(fieldAt('project.binary'), binary);
  return accepted.ok ? undefined : accepted.error;
};

/** Adds a workload: its kind, its name and its binary. */
export const AddWorkloadSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const form = useId();
  const { base } = useDecisions();
  const taken = useWorkloadNames();
  const [kind, setKind] = useState<KindId>('worker');
  // The suggestion follows the kind until the user types a name.
  const [typed, setTyped] = useState<string>();
  const [binary, setBinary] = useState('');
  const name = typed ?? suggestedName(kind, taken);
  const nameError = workloadNameError(name, taken);
  const wrongBinary = binaryError(binary);
  const full = taken.length >= mostWorkloads;
  const ready = !full && nameError === undefined && wrongBinary === undefined;
  const first = base.project.name;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    onClose();
    addWorkload(name, kind, binary);
  };
  return (
    <Dialog
      title={say(strings.addTitle)}
      intro={say(strings.addIntro(first))}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say(strings.cancel)}</Button>
          <Button look="primary" type="submit" form={form} disabled={!ready}>
            {say(strings.add)}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={onSubmit}>
        {full && <p className={styles.error}>{say(strings.full(mostWorkloads))}</p>}
        <KindChoice kind={kind} onChange={setKind} />
        <TextLine
          label={strings.name}
          help={strings.nameHelp(`${first}-${name}`)}
          error={nameError}
          value={name}
          onChange={setTyped}
        />
        <TextLine
          label={strings.binary}
          help={strings.binaryHelp(first)}
          error={wrongBinary}
          value={binary}
          placeholder={base.project.binary || first}
          onChange={setBinary}
        />
      </form>
    </Dialog>
  );
};

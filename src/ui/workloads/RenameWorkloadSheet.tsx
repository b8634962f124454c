import { type FormEvent, useId, useState } from 'react';
import { workloadNameError } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog } from '../kit/index.ts';
import { type DialogProps, useWorkload, useWorkloadNames } from '../state/index.ts';
import { TextLine } from './AddWorkloadSheet.tsx';
import { renameWorkload } from './actions.ts';
import { strings } from './strings.ts';
import styles from './WorkloadSheet.module.css';

/** Renames the shown workload. */
export const RenameWorkloadSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const form = useId();
  const workload = useWorkload();
  const others = useWorkloadNames().filter((name) => name !== workload);
  const [name, setName] = useState(workload);
  const error = workloadNameError(name, others);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (error) return;
    onClose();
    renameWorkload(workload, name);
  };
  return (
    <Dialog
      title={say(strings.renameTitle(workload))}
      closeLabel={say(strings.close)}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{say(strings.cancel)}</Button>
          <Button look="primary" type="submit" form={form} disabled={error !== undefined}>
            {say(strings.rename)}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={onSubmit}>
        <TextLine
          label={strings.name}
          help={strings.renameHelp}
          error={error}
          value={name}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
};

import { useId } from 'react';
import {
  type Config,
  configOf,
  type FieldPath,
  fieldAt,
  type KindId,
  single,
  withWorkload,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Select, TextInput } from '../kit/index.ts';
import { FactLine } from './FactGroup.tsx';
import type { CargoReading } from './review.ts';
import styles from './ShipAlso.module.css';
import type { Adjustment, ShippedProgram } from './shipped.ts';
import { strings } from './strings.ts';

/** The kinds of workload with their labels in the form. */
const kinds = () => {
  const field = fieldAt('workload.kind');
  return Object.entries(field.kind === 'choice' ? field.options : {});
};

const none: ReadonlySet<FieldPath> = new Set();

/** The kind and the name of a program that is shipped, and how it differs from the first one. */
export const ShippedProgramForm = ({
  shipped,
  base,
  review,
  left = none,
  onAdjust,
}: {
  readonly shipped: ShippedProgram;
  readonly base: Config;
  readonly review: CargoReading;
  readonly left: ReadonlySet<FieldPath> | undefined;
  readonly onAdjust: (change: Adjustment) => void;
}) => {
  const say = useSay();
  const id = useId();
  const { kind, name, nameError, differences, whole } = shipped;
  const workload = configOf(withWorkload(single(base), 'program', whole), 'program');
  const take = (path: FieldPath, isTaken: boolean) => {
    const others = [...left].filter((one) => one !== path);
    onAdjust({ left: new Set(isTaken ? others : [...others, path]) });
  };
  return (
    <div className={styles.shipped}>
      <div className={styles.line}>
        <label htmlFor={`${id}-kind`}>{say(strings.kind)}</label>
        <Select
          id={`${id}-kind`}
          value={kind}
          offers={kinds().map(([value, { label }]) => ({ value, label: say(label) }))}
          // The options of the field are exactly the kinds.
          onChange={(next) => onAdjust({ kind: next as KindId })}
        />
      </div>
      <div className={styles.line}>
        <label htmlFor={`${id}-name`}>{say(strings.name)}</label>
        <TextInput
          data-own-undo
          id={`${id}-name`}
          value={name}
          onChange={(next) => onAdjust({ name: next })}
          invalid={nameError !== undefined}
          aria-describedby={`${id}-help`}
        />
        <p id={`${id}-help`} role="status" className={nameError ? styles.error : styles.soft}>
          {say(nameError ?? strings.nameHelp(`${base.project.name}-${name}`))}
        </p>
      </div>
      {differences.length > 0 && (
        <div className={styles.differences}>
          <p className={styles.soft}>{say(strings.differs(base.project.name))}</p>
          <ul>
            {differences.map((difference) => (
              <FactLine
                key={difference.path}
                fact={difference}
                review={review}
                from={base}
                to={workload}
                taken={!left.has(difference.path)}
                onTake={(isTaken) => take(difference.path, isTaken)}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};

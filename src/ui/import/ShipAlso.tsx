import { useId } from 'react';
import type { OfferedProgram, ProgramChoice } from '../../core/import/programs-together.ts';
import { type Config, mostWorkloads, workloadNames } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { useDecisions } from '../state/index.ts';
import type { CargoReading } from './review.ts';
import styles from './ShipAlso.module.css';
import { ShippedProgramForm } from './ShippedProgramForm.tsx';
import {
  type Adjustment,
  type Adjustments,
  programKey,
  type ShippedProgram,
  shippedAs,
  withProgram,
} from './shipped.ts';
import { programKinds, strings } from './strings.ts';

/** A program with its checkbox, the guess of its kind and the reason for the guess. */
const Offered = ({
  program,
  name,
  taken,
  full,
  onTake,
}: {
  readonly program: OfferedProgram;
  /** The workload that already runs the program; undefined if none does. */
  readonly name: string | undefined;
  readonly taken: boolean;
  /** The bundle has as many workloads as it can have. */
  readonly full: boolean;
  readonly onTake: (isTaken: boolean) => void;
}) => {
  const say = useSay();
  const { package: owner, binary, kind, because } = program;
  const isThere = name !== undefined;
  return (
    <label className={styles.program}>
      <input
        type="checkbox"
        checked={taken || isThere}
        disabled={isThere || (full && !taken)}
        onChange={(event) => onTake(event.target.checked)}
      />
      <span>
        <code className={styles.binary}>{binary}</code>
        {owner !== binary && <span className={styles.soft}> {say(strings.inPackage(owner))}</span>}
      </span>
      <span className={styles.soft}>
        {isThere ? (
          say(strings.shippedAs(name))
        ) : (
          <>
            {say(programKinds[kind])}
            {' · '}
            <Prose>{say(because)}</Prose>
          </>
        )}
      </span>
    </label>
  );
};

/** Offers the other programs of the repository: each that is ticked becomes a workload. */
export const ShipAlso = ({
  review,
  base,
  also,
  shipped,
  adjustments,
  onChoose,
  onAdjust,
}: {
  readonly review: CargoReading;
  /** The decisions of the first program with the facts that the user takes. */
  readonly base: Config;
  readonly also: readonly ProgramChoice[];
  readonly shipped: readonly ShippedProgram[];
  readonly adjustments: Adjustments;
  readonly onChoose: (also: readonly ProgramChoice[]) => void;
  readonly onAdjust: (adjustments: Adjustments) => void;
}) => {
  const say = useSay();
  const heading = useId();
  const decisions = useDecisions();
  const { others } = review;
  if (others.length === 0) return null;
  const full = workloadNames(decisions).length + also.length >= mostWorkloads;
  const adjust = (key: string, change: Adjustment) =>
    onAdjust(new Map(adjustments).set(key, { ...adjustments.get(key), ...change }));
  const keys = new Set(also.map(programKey));
  return (
    <section aria-labelledby={heading}>
      <div className={styles.group}>
        <h3 id={heading}>{say(strings.shipAlso)}</h3>
        <span className={styles.soft}>{say(strings.shipAlsoHelp)}</span>
      </div>
      <ul>
        {others.map((program) => {
          const key = programKey(program);
          const one = shipped.find((ship) => programKey(ship.program) === key);
          return (
            <li key={key} className={styles.offer}>
              <Offered
                program={program}
                name={shippedAs(decisions, program)}
                taken={keys.has(key)}
                full={full}
                onTake={(isTaken) => onChoose(withProgram(also, program, isTaken))}
              />
              {one && keys.has(key) && (
                <ShippedProgramForm
                  shipped={one}
                  base={base}
                  review={review}
                  left={adjustments.get(key)?.left}
                  onAdjust={(change) => adjust(key, change)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

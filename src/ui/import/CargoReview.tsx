import { useMemo, useState } from 'react';
import type { FieldPath, Text } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { applyDecisions, currentDescribed, firstFocus, useDecisions } from '../state/index.ts';
import { CrateChoice } from './CrateChoice.tsx';
import { FactGroup } from './FactGroup.tsx';
import { giveFiles } from './given.ts';
import styles from './Review.module.css';
import {
  type CargoReading,
  type CrateSelection,
  newFacts,
  overruled,
  withFacts,
} from './review.ts';
import { strings } from './strings.ts';

/** Asks for further files of the project that would add facts. */
const wanted = (review: CargoReading): Text | undefined => {
  if (review.wantsMember !== undefined) return strings.wantsMember(review.wantsMember);
  if (review.wantsPackage) return review.hasMembers ? strings.choosesPackage : strings.wantsPackage;
  if (review.wantsWorkspace) return strings.wantsWorkspace;
  return review.unread.length > 0 ? strings.wantsLocal(review.unread) : undefined;
};

const Missing = ({ review }: { readonly review: CargoReading }) => {
  const say = useSay();
  const hint = wanted(review);
  if (!hint) {
    return review.hasRoot ? <p className={styles.soft}>{say(strings.withWorkspace)}</p> : null;
  }
  return (
    <p className={styles.hint}>
      <Prose>{say(hint)}</Prose>{' '}
      {hint !== strings.choosesPackage && (
        <label className={styles.chooser}>
          {say(strings.choose)}
          <input
            type="file"
            multiple
            className="visually-hidden"
            onChange={(event) => void giveFiles([...(event.target.files ?? [])])}
          />
        </label>
      )}
    </p>
  );
};

/** The facts read or inferred from a Cargo.toml, each with a checkbox. */
export const CargoReview = ({
  review,
  onChoose,
  onAgain,
  onClose,
}: {
  readonly review: CargoReading;
  readonly onChoose: (choice: CrateSelection) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const decisions = useDecisions();
  // A manifest describes the code, which all workloads share.
  const { base: config } = decisions;
  const [left, setLeft] = useState<ReadonlySet<FieldPath>>(() => overruled(review.facts, config));
  const facts = useMemo(() => newFacts(review.facts, config), [review.facts, config]);
  const taken = facts.filter(({ path }) => !left.has(path)).length;
  const known = review.facts.length - facts.length;
  // Every TOML file lacks a [workspace], which counts as a fact; only a manifest has a package to
  // ship.
  const isManifest = review.crates.length > 0;
  const apply = () => {
    const stated = review.facts.map(({ path }) => path).filter((path) => !left.has(path));
    applyDecisions(
      { ...decisions, base: withFacts(config, facts, left) },
      strings.imported(review.name, taken),
      [...new Set([...currentDescribed(), ...stated])],
    );
    onClose();
  };
  const group = (certainty: 'recognised' | 'assumed') => (
    <FactGroup
      certainty={certainty}
      facts={facts.filter((fact) => fact.certainty === certainty)}
      review={review}
      config={config}
      left={left}
      onLeave={setLeft}
    />
  );
  return (
    <Dialog
      title={review.name}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onAgain}>{say(strings.again)}</Button>
          <Button look="primary" disabled={taken === 0} onClick={apply} ref={firstFocus}>
            {say(strings.apply(taken))}
          </Button>
        </>
      }
      size="large"
    >
      <div className={styles.parts}>
        <CrateChoice crates={review.crates} onChoose={onChoose} />
        <Missing review={review} />
        {group('recognised')}
        {group('assumed')}
        {known > 0 && facts.length > 0 && (
          <p className={styles.soft}>{say(strings.already(known))}</p>
        )}
        {facts.length === 0 && <p>{say(isManifest ? strings.nothingNew : strings.nothingFound)}</p>}
      </div>
    </Dialog>
  );
};

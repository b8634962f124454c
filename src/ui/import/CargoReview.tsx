import { useMemo } from 'react';
import type { Text } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { applyDecisions, currentDescribed, firstFocus, useDecisions } from '../state/index.ts';
import { CrateChoice } from './CrateChoice.tsx';
import { FactGroup } from './FactGroup.tsx';
import { giveFiles } from './given.ts';
import styles from './Review.module.css';
import type { CargoReading, CrateSelection } from './review.ts';
import { ShipAlso } from './ShipAlso.tsx';
import { SideBySide } from './SideBySide.tsx';
import { withShipped } from './shipped.ts';
import { strings } from './strings.ts';
import { useSelection } from './use-selection.ts';

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

/** The facts read or inferred from a repository, each with a checkbox, and its other programs. */
export const CargoReview = ({
  review,
  choice,
  onChoose,
  onAgain,
  onClose,
}: {
  readonly review: CargoReading;
  readonly choice: CrateSelection;
  readonly onChoose: (choice: CrateSelection) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const decisions = useDecisions();
  const selection = useSelection(review);
  const { config, facts, left, base, shipped } = selection;
  const taken = facts.filter(({ path }) => !left.has(path)).length;
  const known = review.facts.length - facts.length;
  // Every TOML file lacks a [workspace], which counts as a fact; only a manifest has a package to
  // ship.
  const isManifest = review.crates.length > 0;
  const isNamed = shipped.every(({ nameError }) => nameError === undefined);
  const changes = taken + shipped.length;
  const next = useMemo(
    () => withShipped({ ...decisions, base }, shipped),
    [decisions, base, shipped],
  );
  const apply = () => {
    const stated = review.facts.map(({ path }) => path).filter((path) => !left.has(path));
    const names = shipped.map(({ name }) => name);
    applyDecisions(next, strings.imported(review.name, taken, names), [
      ...new Set([...currentDescribed(), ...stated]),
    ]);
    onClose();
  };
  const group = (certainty: 'recognised' | 'assumed') => (
    <FactGroup
      certainty={certainty}
      facts={facts.filter((fact) => fact.certainty === certainty)}
      review={review}
      config={config}
      left={left}
      onTake={selection.take}
    />
  );
  const nothing = isManifest ? strings.nothingNew : strings.nothingFound;
  return (
    <Dialog
      title={review.name}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onAgain}>{say(strings.again)}</Button>
          <Button
            look="primary"
            disabled={changes === 0 || !isNamed}
            onClick={apply}
            ref={firstFocus}
          >
            {say(strings.apply(changes))}
          </Button>
        </>
      }
      size="large"
    >
      <div className={styles.parts}>
        <CrateChoice
          crates={review.crates}
          onChoose={(crate) => onChoose({ ...crate, also: choice.also ?? [] })}
        />
        <Missing review={review} />
        {review.unreadFiles > 0 && (
          <p className={styles.hint}>{say(strings.unreadFiles(review.unreadFiles))}</p>
        )}
        <ShipAlso
          review={review}
          base={base}
          also={choice.also ?? []}
          shipped={shipped}
          adjustments={selection.adjustments}
          onChoose={(also) => onChoose({ ...choice, also })}
          onAdjust={selection.adjust}
        />
        {group('recognised')}
        {group('assumed')}
        {known > 0 && facts.length > 0 && (
          <p className={styles.soft}>{say(strings.already(known))}</p>
        )}
        {facts.length === 0 && !review.wantsPackage && <p>{say(nothing)}</p>}
        <SideBySide review={review} decisions={next} />
      </div>
    </Dialog>
  );
};

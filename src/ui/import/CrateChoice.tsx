import { useId } from 'react';
import type { Crate } from '../../core/import/cargo-toml.ts';
import { useSay } from '../i18n/index.ts';
import { Select } from '../kit/index.ts';
import styles from './Review.module.css';
import type { CrateSelection } from './review.ts';
import { strings } from './strings.ts';

const CrateSelect = ({
  kind,
  crates,
  onChoose,
}: {
  readonly kind: Crate['kind'];
  readonly crates: readonly Crate[];
  readonly onChoose: (name: string) => void;
}) => {
  const say = useSay();
  const id = useId();
  const chosen = crates.find((crate) => crate.chosen)?.name ?? '';
  const offers = crates.map(({ name, folder }) => ({
    value: name,
    label: folder === undefined || folder === name ? name : `${name} (${folder})`,
  }));
  const open = chosen === '' ? [{ value: '', label: say(strings.choosePackage) }] : [];
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{say(strings[kind])}</label>
      <Select id={id} value={chosen} offers={[...open, ...offers]} onChange={onChoose} />
    </div>
  );
};

/** Asks which package and which binary to ship when the project has several. */
export const CrateChoice = ({
  crates,
  onChoose,
}: {
  readonly crates: readonly Crate[];
  readonly onChoose: (choice: CrateSelection) => void;
}) => {
  // A member known only from a pattern such as crates/* has no name to choose.
  const named = crates.filter(({ name }) => name !== '');
  const packages = named.filter(({ kind }) => kind === 'package');
  const binaries = named.filter(({ kind }) => kind === 'binary');
  const chosen = packages.find((crate) => crate.chosen);
  return (
    <>
      {packages.length > 1 && (
        <CrateSelect
          kind="package"
          crates={packages}
          onChoose={(name) => onChoose({ package: name })}
        />
      )}
      {binaries.length > 1 && (
        <CrateSelect
          kind="binary"
          crates={binaries}
          onChoose={(binary) => onChoose(chosen ? { package: chosen.name, binary } : { binary })}
        />
      )}
    </>
  );
};

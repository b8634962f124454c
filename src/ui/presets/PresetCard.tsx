import { useId } from 'react';
import type { Preset, Text, Variant } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { firstFocus } from '../state/index.ts';
import styles from './PresetSheet.module.css';
import { strings } from './strings.ts';

const Variants = ({
  of,
  title,
  chosen,
  onChoose,
}: {
  readonly of: readonly Variant[];
  readonly title: Text;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) => {
  const say = useSay();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={say(strings.variantsOf(title))} className={styles.variants}>
      {of.map((variant) => (
        <label key={variant.id} className={styles.variant}>
          <input
            type="radio"
            name={group}
            checked={variant.id === chosen}
            onChange={() => onChoose(variant.id)}
          />
          <span>{say(variant.title)}</span>
          <span className={styles.summary}>{say(variant.summary)}</span>
        </label>
      ))}
    </div>
  );
};

/** One preset; the selected preset shows its variants. */
export const PresetCard = ({
  preset,
  group,
  chosen,
  variant,
  changes,
  onChoose,
}: {
  readonly preset: Preset;
  readonly group: string;
  readonly chosen: boolean;
  /** Id of the selected variant, if the preset has variants. */
  readonly variant: string | undefined;
  readonly changes: number;
  readonly onChoose: (variant?: string) => void;
}) => {
  const say = useSay();
  return (
    <div className={styles.card} data-chosen={chosen}>
      <label className={styles.preset}>
        <input
          type="radio"
          ref={chosen ? firstFocus : undefined}
          name={group}
          checked={chosen}
          onChange={() => onChoose()}
        />
        <span className={styles.title}>{say(preset.title)}</span>
        <span className={styles.summary}>{say(preset.summary)}</span>
        <span className={styles.count}>{say(strings.changes(changes))}</span>
      </label>
      {chosen && preset.variants.length > 0 && (
        <Variants of={preset.variants} title={preset.title} chosen={variant} onChoose={onChoose} />
      )}
    </div>
  );
};

import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../Icon.tsx';
import styles from './Choice.module.css';

/** One value to choose and what it is called. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** The native list of values, dressed; the platform's own keyboard and touch behaviour. */
export const Select = ({
  value,
  offers,
  onChange,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange' | 'children'> & {
  readonly value: string;
  readonly offers: readonly Offer[];
  readonly onChange: (value: string) => void;
}) => (
  <span className={classNames(styles.select, className)}>
    <select {...rest} value={value} onChange={(event) => onChange(event.target.value)}>
      {offers.map((offer) => (
        <option key={offer.value} value={offer.value}>
          {offer.label}
        </option>
      ))}
    </select>
    <Icon of={ChevronDown} size={14} className={styles.chevron} />
  </span>
);

interface GroupProps {
  /** Shared by the native inputs; unique on the page. */
  readonly name: string;
  readonly offers: readonly Offer[];
  readonly disabled?: boolean | undefined;
  /** Identifier of the chosen (or first) input, so that a label or a jump finds it. */
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Two to four values side by side; arrow keys move the choice. */
export const RadioGroup = ({
  value,
  onChange,
  name,
  offers,
  disabled,
  id,
  ...aria
}: GroupProps & { readonly value: string; readonly onChange: (value: string) => void }) => (
  <div role="radiogroup" {...aria} className={styles.segments}>
    {offers.map((offer) => (
      <label key={offer.value} className={styles.segment}>
        <input
          type="radio"
          name={name}
          id={offer.value === value ? id : undefined}
          checked={offer.value === value}
          disabled={disabled}
          onChange={() => onChange(offer.value)}
        />
        <span>{offer.label}</span>
      </label>
    ))}
  </div>
);

/** Several values that may be chosen together. */
export const CheckboxGroup = ({
  values,
  onChange,
  name,
  offers,
  least = 0,
  disabled,
  id,
  ...aria
}: GroupProps & {
  readonly values: readonly string[];
  /** The last of so many chosen values cannot be taken away. */
  readonly least?: number;
  readonly onChange: (values: readonly string[]) => void;
}) => (
  <div role="group" {...aria} className={styles.checks}>
    {offers.map((offer, index) => (
      <label key={offer.value} className={styles.check}>
        <input
          type="checkbox"
          name={name}
          id={index === 0 ? id : undefined}
          checked={values.includes(offer.value)}
          disabled={disabled || (values.length <= least && values.includes(offer.value))}
          onChange={(event) =>
            onChange(
              // The order of the offers, so that the same choice is the same value.
              offers
                .map((each) => each.value)
                .filter((each) =>
                  each === offer.value ? event.target.checked : values.includes(each),
                ),
            )
          }
        />
        <span>{offer.label}</span>
      </label>
    ))}
  </div>
);

import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../Icon.tsx';
import styles from './Choice.module.css';

/** A value and its label. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** A styled native select, with the platform's keyboard and touch behaviour. */
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
  /** Name of the group's native inputs; unique on the page. */
  readonly name: string;
  readonly offers: readonly Offer[];
  readonly disabled?: boolean | undefined;
  /** Id of the selected (or first) input, for the label and for jumps. */
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Two to four values side by side; arrow keys change the selection. */
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

/** Several values, any of which can be selected. */
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
  /** Minimum number of selected values; at this number none can be deselected. */
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
              // In the order of the offers, so that equal selections are equal values.
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

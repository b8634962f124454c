import type { ChoiceField, ChoicesField, ToggleField } from '../../../core/index.ts';
import { CheckboxGroup, RadioGroup, Select, Switch } from '../../kit/index.ts';
import type { ControlProps } from './control-props.ts';

/** A switch for a boolean field. */
export const ToggleControl = ({
  value,
  set,
  id,
  disabled,
  describedBy,
}: ControlProps<ToggleField>) => (
  <Switch
    id={id}
    checked={value === true}
    disabled={disabled}
    aria-describedby={describedBy}
    onChange={(checked) => set(checked)}
  />
);

/** Width of a label in characters; a Chinese character counts as two. */
const widthOf = (label: string): number =>
  [...label].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);

/**
 * Whether all options fit side by side in the narrowest control column: 256 px, at 8 px per
 * character.
 */
const fitsInLine = (labels: readonly string[]): boolean =>
  labels.length <= 4 && labels.reduce((sum, label) => sum + widthOf(label) * 8 + 21, 0) <= 256;

/**
 * A field with one option of several: radio buttons while they fit side by side, otherwise a
 * select.
 */
export const ChoiceControl = (props: ControlProps<ChoiceField>) => {
  const { path, field, value, set, id, labelId, disabled, describedBy, locale } = props;
  const offers = Object.entries(field.options).map(([option, { label }]) => ({
    value: option,
    label: label[locale],
  }));
  const common = {
    id,
    value: `${value}`,
    offers,
    disabled,
    'aria-describedby': describedBy,
    onChange: (chosen: string) => set(chosen),
  };
  return fitsInLine(offers.map((offer) => offer.label)) ? (
    <RadioGroup {...common} name={path} aria-labelledby={labelId} />
  ) : (
    <Select {...common} />
  );
};

/** A field with several options; the user cannot select fewer than the minimum. */
export const ChoicesControl = (props: ControlProps<ChoicesField>) => {
  const { path, field, value, set, id, labelId, disabled, describedBy, locale } = props;
  const chosen = Array.isArray(value) ? value.map((each) => `${each}`) : [];
  return (
    <CheckboxGroup
      id={id}
      name={path}
      values={chosen}
      least={field.least}
      disabled={disabled}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      offers={Object.entries(field.options).map(([option, { label }]) => ({
        value: option,
        label: label[locale],
      }))}
      onChange={(values) => set(values)}
    />
  );
};

import type { ChoiceField, ChoicesField, ToggleField } from '../../../core/index.ts';
import { CheckboxGroup, RadioGroup, Select, Switch } from '../../kit/index.ts';
import type { ControlProps } from './control-props.ts';

/** Yes or no. */
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

/** Width of a label in characters; Chinese characters are twice as wide. */
const widthOf = (label: string): number =>
  [...label].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);

/** Whether all options fit side by side into the narrowest control column: 256 px, 8 px a character. */
const fitsInLine = (labels: readonly string[]): boolean =>
  labels.length <= 4 && labels.reduce((sum, label) => sum + widthOf(label) * 8 + 21, 0) <= 256;

/** One of several: side by side while they fit, else a list. */
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

/** Several of the options; a choice below the least number is not possible. */
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

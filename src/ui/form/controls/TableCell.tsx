import type { CellField, Locale } from '../../../core/index.ts';
import { NumberInput, Select, Switch, TextInput } from '../../kit/index.ts';
import { placeholderOf } from '../entries/scalar-text.ts';

/** One cell of a table; the control depends on the kind of the column. */
export const TableCell = ({
  column,
  typed,
  label,
  describedBy,
  helpId,
  wrong,
  disabled,
  placeholder,
  locale,
  onChange,
}: {
  readonly column: CellField;
  readonly typed: string | boolean;
  readonly label: string;
  readonly describedBy: string;
  /** Id of the element that explains the column. */
  readonly helpId: string;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly placeholder: string | undefined;
  readonly locale: Locale;
  readonly onChange: (typed: string | boolean) => void;
}) => {
  const common = {
    'aria-label': label,
    'aria-describedby': wrong ? `${describedBy} ${helpId}` : helpId,
    disabled,
  };
  const text = `${typed}`;
  switch (column.kind) {
    case 'toggle':
      return <Switch {...common} checked={typed === true} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...common}
          value={text}
          offers={Object.entries(column.options).map(([value, option]) => ({
            value,
            label: option.label[locale],
          }))}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          text={text}
          onText={onChange}
          invalid={wrong}
          min={column.min}
          max={column.max}
          step={column.step}
          placeholder={placeholderOf(column, locale)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          value={text}
          onChange={onChange}
          // An empty cell of a new row is incomplete, not invalid.
          invalid={wrong && text !== ''}
          placeholder={placeholder ?? placeholderOf(column, locale)}
        />
      );
  }
};

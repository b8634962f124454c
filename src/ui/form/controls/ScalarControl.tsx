import type { NumberField, TextField } from '../../../core/index.ts';
import { NumberInput, TextArea, TextInput } from '../../kit/index.ts';
import { useEffectiveValue } from '../../state/index.ts';
import { valueWords } from '../condition-words.ts';
import { dropDraft, useDraft } from '../entries/drafts.ts';
import { placeholderOf, readText, writeText } from '../entries/scalar-text.ts';
import { strings } from '../strings.ts';
import type { ControlProps } from './control-props.ts';
import { FieldError } from './FieldError.tsx';
import { useDelayedError } from './use-delayed-error.ts';

/**
 * A text or number field. A valid entry is saved while the user types. An invalid entry stays in
 * the control with an error message, and the files keep the last valid value.
 */
export const ScalarControl = (props: ControlProps<TextField | NumberField>) => {
  const { path, field, value, set, id, disabled, describedBy, say, locale } = props;
  const [draft, write] = useDraft<string>(path, value);
  // Text and number fields hold strings or numbers.
  const text = draft ?? writeText(field, value as string | number);
  const outcome = readText(field, text);
  const problem = outcome.ok ? undefined : outcome.error[locale];
  const effective = useEffectiveValue(path);
  const [shown, settle] = useDelayedError(problem);
  const onText = (typed: string) => {
    const result = readText(field, typed);
    if (result.ok) set(result.value, { merge: path });
    write(typed, result.ok ? result.value : value, !result.ok);
  };
  const common = {
    id,
    disabled,
    invalid: problem !== undefined,
    'aria-describedby': shown ? `${id}-problem ${describedBy}` : describedBy,
    placeholder: effective ?? placeholderOf(field, locale),
    onBlur: () => {
      settle();
      if (outcome.ok) dropDraft(path);
    },
  };
  const unit = field.kind === 'number' ? strings.units[field.unit] : undefined;
  return (
    <>
      {field.kind === 'number' ? (
        <NumberInput
          {...common}
          text={text}
          onText={onText}
          min={field.min}
          max={field.max}
          step={field.step}
          suffix={unit && say(unit)}
        />
      ) : field.multiline ? (
        <TextArea {...common} value={text} onChange={onText} />
      ) : (
        <TextInput {...common} value={text} onChange={onText} />
      )}
      {shown && (
        <FieldError
          id={`${id}-problem`}
          text={shown}
          kept={
            // Text and number fields hold strings or numbers.
            writeText(field, value as string | number) === ''
              ? say(strings.keptEmpty)
              : say(strings.kept(valueWords(path, value, locale)))
          }
          discard={say(strings.discard)}
          onDiscard={() => {
            dropDraft(path);
            document.getElementById(id)?.focus();
          }}
        />
      )}
    </>
  );
};

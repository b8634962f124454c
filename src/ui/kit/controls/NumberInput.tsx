import type { ComponentPropsWithRef, KeyboardEvent } from 'react';
import { TextInput } from './TextInput.tsx';

/** Adds whole steps without floating-point errors: 0.1 + 0.2 gives 0.3. */
export const stepped = (from: number, steps: number, step: number): number =>
  Number((from + steps * step).toFixed(Math.max(0, `${step}`.split('.')[1]?.length ?? 0)));

const stepsOf: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The next number, clamped to the bounds unless the current number is already outside. */
const bounded = (now: number, next: number, min: number, max: number): number =>
  Math.min(Math.max(next, Math.min(min, now)), Math.max(max, now));

/**
 * A number as text. Typed text stays as it is, valid or not; it is never clamped. Arrow keys change
 * it by one step, Page keys by ten, within the bounds; an empty input starts at the minimum.
 */
export const NumberInput = ({
  text,
  onText,
  min,
  max,
  step,
  ...rest
}: Omit<ComponentPropsWithRef<typeof TextInput>, 'value' | 'onChange' | 'min' | 'max' | 'step'> & {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}) => {
  const now = text.trim() === '' ? Number.NaN : Number(text);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = stepsOf[event.key];
    const wrong = Number.isNaN(now) && text.trim() !== '';
    if (steps === undefined || wrong || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    onText(Number.isNaN(now) ? `${min}` : `${bounded(now, stepped(now, steps, step), min, max)}`);
  };
  return (
    <TextInput
      {...rest}
      role="spinbutton"
      inputMode={min < 0 ? 'text' : step < 1 ? 'decimal' : 'numeric'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={Number.isNaN(now) ? undefined : now}
      value={text}
      onChange={onText}
      onKeyDown={onKeyDown}
    />
  );
};

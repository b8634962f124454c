import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../controls/Button.tsx';
import { TextInput } from '../controls/TextInput.tsx';
import { AddButton } from './AddButton.tsx';
import { onFocusLeaving } from './focus-leaving.ts';
import styles from './ListEditor.module.css';

/** Texts of a list editor; functions take the 1-based position. */
export interface ListWords {
  readonly add: string;
  /** Reason shown at the maximum number of lines. */
  readonly full: string;
  readonly item: (position: number) => string;
  readonly remove: (position: number) => string;
}

/** One item of the list. */
export interface ListItem {
  readonly text: string;
  readonly problem?: string | undefined;
}

/**
 * An ordered list of texts, one per line. Enter opens the next line, Backspace in an empty line
 * removes it, Alt with the arrow keys moves it.
 */
export const ListEditor = ({
  id,
  items,
  onChange,
  words,
  most,
  placeholder,
  disabled,
  describedBy,
  labelledBy,
  onLeave,
}: {
  /** Id of the first control, for the label and for jumps. */
  readonly id: string;
  readonly items: readonly ListItem[];
  readonly onChange: (texts: readonly string[]) => void;
  readonly words: ListWords;
  readonly most: number;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly labelledBy?: string | undefined;
  /** Called when the focus leaves the whole list. */
  readonly onLeave: () => void;
}) => {
  const list = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number | undefined>(undefined);
  const texts = items.map((item) => item.text);
  const change = (next: readonly string[], focus: number) => {
    focusAt.current = focus;
    onChange(next);
  };
  useLayoutEffect(() => {
    const at = focusAt.current;
    focusAt.current = undefined;
    if (at === undefined) return;
    const inputs = list.current?.querySelectorAll('input') ?? [];
    (inputs[Math.min(at, inputs.length - 1)] ?? list.current?.querySelector('button'))?.focus();
  });
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0) : 0;
    const target = at + by;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && texts.length < most)
      change(texts.toSpliced(at + 1, 0, ''), at + 1);
    else if (event.key === 'Backspace' && texts[at] === '')
      change(texts.toSpliced(at, 1), Math.max(0, at - 1));
    else if (by !== 0 && target >= 0 && target < texts.length)
      change(texts.toSpliced(at, 1).toSpliced(target, 0, texts[at] ?? ''), target);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      ref={list}
      onBlur={onFocusLeaving(onLeave)}
    >
      <ol className={styles.list}>
        {items.map((item, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its position; texts may repeat.
            key={at}
            data-row={at}
            className={styles.item}
          >
            <div className={styles.line}>
              <TextInput
                id={at === 0 ? id : undefined}
                aria-label={words.item(at + 1)}
                aria-describedby={item.problem ? `${id}-problem-${at}` : undefined}
                value={item.text}
                invalid={item.problem !== undefined}
                placeholder={placeholder}
                disabled={disabled}
                onChange={(text) => onChange(texts.with(at, text))}
                onKeyDown={(event) => onKeyDown(event, at)}
              />
              <IconButton
                icon={X}
                label={words.remove(at + 1)}
                disabled={disabled}
                onClick={() => change(texts.toSpliced(at, 1), at)}
              />
            </div>
            {item.problem && (
              <p id={`${id}-problem-${at}`} className={styles.problem}>
                {item.problem}
              </p>
            )}
          </li>
        ))}
      </ol>
      <AddButton
        id={items.length === 0 ? id : undefined}
        className={styles.add}
        label={words.add}
        full={items.length >= most ? words.full : undefined}
        disabled={disabled}
        onAdd={() => change([...texts, ''], texts.length)}
      />
    </div>
  );
};

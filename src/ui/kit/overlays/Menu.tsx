import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { IconButton } from '../controls/Button.tsx';
import { useTouch } from '../device/use-touch.ts';
import { Icon, type IconDrawing } from '../Icon.tsx';
import styles from './Menu.module.css';

/** One entry of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: IconDrawing;
  /** Keyboard shortcut of the entry, as shown to the user. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

const itemsOf = (menu: HTMLElement | null): readonly HTMLButtonElement[] =>
  menu ? [...menu.querySelectorAll<HTMLButtonElement>('[role=menuitem]:not(:disabled)')] : [];

const move = (menu: HTMLElement, key: string): boolean => {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item.matches(':focus'));
  const next: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = next[key];
  if (target === undefined) return false;
  items[target]?.focus();
  return true;
};

/** Positions the menu under its button, inside the window. */
const place = (menu: HTMLElement, button: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  menu.style.top = `${at.bottom + 4}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - menu.offsetWidth - 8))}px`;
};

/**
 * A button that opens a list of actions in a native popover; arrow keys move the focus, Escape
 * closes.
 */
export const Menu = ({
  icon,
  label,
  items,
  children,
}: {
  readonly icon: IconDrawing;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children?: ReactNode;
}) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const touch = useTouch();
  const menu = useRef<HTMLDivElement>(null);
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    place(event.currentTarget, button.current);
    itemsOf(event.currentTarget)[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (move(event.currentTarget, event.key)) event.preventDefault();
    if (event.key === 'Tab') menu.current?.hidePopover();
  };
  return (
    <>
      <IconButton ref={button} icon={icon} label={label} aria-haspopup="menu" popoverTarget={id} />
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={styles.menu}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            className={styles.item}
            onClick={() => {
              menu.current?.hidePopover();
              item.onSelect();
            }}
          >
            {item.icon && <Icon of={item.icon} />}
            <span>{item.label}</span>
            {item.keys && !touch && <kbd>{item.keys}</kbd>}
          </button>
        ))}
        {children}
      </div>
    </>
  );
};

import { seal } from './edits.ts';
import { setView } from './store.ts';
import { redo, undo } from './travel.ts';

/** The command for a key press; undefined leaves the key to the browser. */
export const commandFor = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): 'undo' | 'redo' | 'palette' | undefined => {
  if (event.altKey || event.ctrlKey === event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y' && event.ctrlKey && !event.shiftKey) return 'redo';
  if (key === 'k' && !event.shiftKey) return 'palette';
  return undefined;
};

const run = { undo, redo, palette: () => setView({ dialog: 'palette' }) };

/**
 * Whether the target is a text that is not part of the configuration (a pasted manifest, a search),
 * where the browser's undo applies.
 */
const keepsItsOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-undo]') !== null;

const onKeyDown = (event: KeyboardEvent): void => {
  const command = commandFor(event);
  if (!command) return;
  if (command !== 'palette' && keepsItsOwnUndo(event.target)) return;
  event.preventDefault();
  run[command]();
};

/**
 * Binds the shortcuts in the capture phase, so that they take precedence over the browser's undo in
 * text fields.
 */
export const watchKeys = (): (() => void) => {
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('focusout', seal);
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('focusout', seal);
  };
};

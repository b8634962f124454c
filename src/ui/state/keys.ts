import { redo, seal, setView, undo } from './store.ts';

/** What a key press asks of the application; undefined leaves it to the browser. */
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

/** A text that is not part of the configuration (a pasted manifest, a search) keeps its own undo. */
const keepsItsOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-undo]') !== null;

const onKeyDown = (event: KeyboardEvent): void => {
  const command = commandFor(event);
  if (!command) return;
  if (command !== 'palette' && keepsItsOwnUndo(event.target)) return;
  event.preventDefault();
  run[command]();
};

/** Binds the shortcuts in the capture phase, so that they win over a text field's own undo. */
export const watchKeys = (): (() => void) => {
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('focusout', seal);
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('focusout', seal);
  };
};

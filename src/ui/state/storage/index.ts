/**
 * Storage of the user's work. The synchronous stores (session and local storage) hold the tab's
 * work and the work edited last, so that the first paint waits for nothing. The shelf (IndexedDB)
 * holds all recent configurations with their undo steps. `keeping` writes, `restore` reads at
 * startup, `switching` (loaded on demand) opens other work.
 */
export { keep, keepOnChange, writeAfter, writeShelf } from './keeping.ts';
export { restore, restoreFromShelf } from './restore.ts';

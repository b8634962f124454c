/**
 * Where the work is kept. The synchronous stores hold the work of the tab and the one edited last, so
 * that the page paints at once; the shelf (IndexedDB) holds every recent work with its undo steps.
 * `keeping` writes, `restore` reads when the page begins; `switching`, which is loaded when it is
 * needed, changes to another work.
 */
export { keep, keepOnChange, writeAfter, writeShelf } from './keeping.ts';
export { restore, restoreFromShelf } from './restore.ts';

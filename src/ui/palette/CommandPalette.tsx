import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./PaletteSheet.tsx')).PaletteSheet;

/**
 * The command palette (Ctrl or ⌘ with K): searches fields, sections, files and actions; loaded on
 * demand.
 */
export const CommandPalette = () => <DialogDoor name="palette" load={load} />;

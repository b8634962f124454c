import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./PaletteSheet.tsx')).PaletteSheet;

/** Search over everything (Ctrl or ⌘ with K); fetched when it is first asked for. */
export const CommandPalette = () => <DialogDoor name="palette" load={load} />;

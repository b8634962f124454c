import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./PresetSheet.tsx')).PresetSheet;

/** The preset dialog; loaded on demand. */
export const PresetDialog = () => <DialogDoor name="presets" load={load} />;

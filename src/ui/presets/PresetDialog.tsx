import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./PresetSheet.tsx')).PresetSheet;

/** The presets; fetched when they are first asked for. */
export const PresetDialog = () => <DialogDoor name="presets" load={load} />;

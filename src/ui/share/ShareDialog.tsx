import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./ShareSheet.tsx')).ShareSheet;

/** The share dialog with the link; the codec is loaded on demand. */
export const ShareDialog = () => <DialogDoor name="share" load={load} />;

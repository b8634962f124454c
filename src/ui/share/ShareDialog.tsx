import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./ShareSheet.tsx')).ShareSheet;

/** The link to this configuration; the codec is fetched when it is first asked for. */
export const ShareDialog = () => <DialogDoor name="share" load={load} />;

import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./RecentSheet.tsx')).RecentSheet;

/** The dialog of recent configurations; read from the browser's database on demand. */
export const RecentDialog = () => <DialogDoor name="recent" load={load} />;

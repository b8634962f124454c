import { DialogDoor } from '../state/index.ts';

const load = async () => (await import('./RecentSheet.tsx')).RecentSheet;

/** The recent configurations; read from the browser's database when they are asked for. */
export const RecentDialog = () => <DialogDoor name="recent" load={load} />;

import { DialogDoor } from '../state/index.ts';
import { DropTarget } from './DropTarget.tsx';

const load = async () => (await import('./ImportSheet.tsx')).ImportSheet;

/** The import dialog, with the whole page as drop target; the parsers are loaded on demand. */
export const ImportDialog = () => (
  <>
    <DropTarget />
    <DialogDoor name="import" load={load} />
  </>
);

import { DialogDoor } from '../state/index.ts';
import { DropTarget } from './DropTarget.tsx';

const load = async () => (await import('./ImportSheet.tsx')).ImportSheet;

/** The import, and the whole page as its drop target; the parsers come when they are needed. */
export const ImportDialog = () => (
  <>
    <DropTarget />
    <DialogDoor name="import" load={load} />
  </>
);

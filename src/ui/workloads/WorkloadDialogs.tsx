import { DialogDoor } from '../state/index.ts';

const loadAdding = async () => (await import('./AddWorkloadSheet.tsx')).AddWorkloadSheet;
const loadRenaming = async () => (await import('./RenameWorkloadSheet.tsx')).RenameWorkloadSheet;

/** The dialogs that add and rename a workload; loaded on demand. */
export const WorkloadDialogs = () => (
  <>
    <DialogDoor name="add-workload" load={loadAdding} />
    <DialogDoor name="rename-workload" load={loadRenaming} />
  </>
);

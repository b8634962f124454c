import { ImportDialog } from './import/ImportDialog.tsx';
import { CommandPalette } from './palette/CommandPalette.tsx';
import { PresetDialog } from './presets/PresetDialog.tsx';
import { RecentDialog } from './recent/RecentDialog.tsx';
import { ShareDialog } from './share/ShareDialog.tsx';
import { Shell } from './shell/Shell.tsx';
import { WorkloadDialogs } from './workloads/WorkloadDialogs.tsx';

/** The application: the page and the dialogs above it. */
export const App = () => (
  <>
    <Shell />
    <ImportDialog />
    <PresetDialog />
    <ShareDialog />
    <RecentDialog />
    <WorkloadDialogs />
    <CommandPalette />
  </>
);

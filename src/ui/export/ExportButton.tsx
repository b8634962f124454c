import Download from 'lucide-react/icons/download';
import { createPortal } from 'react-dom';
import { useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { DialogDoor, loadEngine, setView, useChangedPaths } from '../state/index.ts';
import { strings } from './strings.ts';

// With the engine, so that the sheet never offers an archive without files.
const load = async () => {
  const [{ ExportSheet }] = await Promise.all([import('./ExportSheet.tsx'), loadEngine()]);
  return ExportSheet;
};

/** Opens the export, and is where it is mounted. */
export const ExportButton = () => {
  const say = useSay();
  // One signal at a time: on a first visit the next thing to do is to import, not to download.
  const begun = useChangedPaths().length > 0;
  return (
    <>
      <Button
        look={begun ? 'primary' : 'plain'}
        icon={Download}
        onClick={() => setView({ dialog: 'export' })}
      >
        {say(strings.button)}
      </Button>
      {/* Outside of the page's header, so that the dialog's own is no landmark within a landmark. */}
      {createPortal(<DialogDoor name="export" load={load} />, document.body)}
    </>
  );
};

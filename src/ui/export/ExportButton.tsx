import Download from 'lucide-react/icons/download';
import { createPortal } from 'react-dom';
import { commonStrings, useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { DialogDoor, loadEngine, setView, useAllChanged } from '../state/index.ts';

// The engine is loaded together with the sheet, so that the sheet never offers an archive without
// files.
const load = async () => {
  const [{ ExportSheet }] = await Promise.all([import('./ExportSheet.tsx'), loadEngine()]);
  return ExportSheet;
};

/** Mounts the export dialog and opens it. */
export const ExportButton = () => {
  const say = useSay();
  // Only one button is highlighted at a time: on a first visit the next step is to import, not to
  // download.
  const begun = useAllChanged().length > 0;
  return (
    <>
      <Button
        look={begun ? 'primary' : 'plain'}
        icon={Download}
        onClick={() => setView({ dialog: 'export' })}
      >
        {say(commonStrings.download)}
      </Button>
      {/* Outside of the page's header: a header must not be nested in another header. */}
      {createPortal(<DialogDoor name="export" load={load} />, document.body)}
    </>
  );
};

import Download from 'lucide-react/icons/download';
import { createPortal } from 'react-dom';
import { useWords } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { DialogDoor, setView } from '../state/index.ts';
import { strings } from './strings.ts';

const load = async () => (await import('./ExportSheet.tsx')).ExportSheet;

/** Opens the export, and is where it is mounted. */
export const ExportButton = () => {
  const say = useWords();
  return (
    <>
      <Button look="primary" icon={Download} onClick={() => setView({ dialog: 'export' })}>
        {say(strings.button)}
      </Button>
      {/* Outside of the page's header, so that the dialog's own is no landmark within a landmark. */}
      {createPortal(<DialogDoor name="export" load={load} />, document.body)}
    </>
  );
};

import Download from 'lucide-react/icons/download';
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
      <DialogDoor name="export" load={load} />
    </>
  );
};

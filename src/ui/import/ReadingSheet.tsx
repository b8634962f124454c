import { useSay } from '../i18n/index.ts';
import { Button, Dialog } from '../kit/index.ts';
import { firstFocus } from '../state/index.ts';
import type { Reading } from './reading.ts';
import { strings } from './strings.ts';

/** How far the reading of a folder is, with a button that ends it. */
export const ReadingSheet = ({
  reading,
  onClose,
}: {
  /** Undefined while the worker reads what the browser has handed over. */
  readonly reading: Reading | undefined;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const leave = () => {
    reading?.cancel();
    onClose();
  };
  return (
    <Dialog
      title={say(strings.title)}
      closeLabel={say(strings.close)}
      onClose={leave}
      footer={
        <Button onClick={leave} ref={firstFocus}>
          {say(strings.cancel)}
        </Button>
      }
    >
      <p role="status">{say(strings.reading(reading?.seen ?? 0, reading?.read ?? 0))}</p>
      <progress aria-label={say(strings.readingShort)} />
    </Dialog>
  );
};

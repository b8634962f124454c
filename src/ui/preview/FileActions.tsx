import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import { useEffect, useState } from 'react';
import type { Say } from '../i18n/index.ts';
import { IconButton } from '../kit/index.ts';
import { strings } from './strings.ts';

/** How long the answer to a press stays, in milliseconds. */
const answerFor = 2000;

/** Time in milliseconds after which a browser has surely begun to read a download. */
const reading = 10_000;

const downloadText = (name: string, text: string): void => {
  // As plain text a browser would save `Dockerfile` as `Dockerfile.txt`.
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), reading);
};

const copyText = async (text: string): Promise<'copied' | 'copyFailed'> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // No permission, or a page without a secure context: the text can still be selected.
    return 'copyFailed';
  }
};

/** Copy and download of one file; the answer is seen on the button and read out. */
export const FileActions = ({
  name,
  text,
  say,
}: {
  readonly name: string;
  readonly text: string;
  readonly say: Say;
}) => {
  const [answer, setAnswer] = useState<'copied' | 'copyFailed'>();
  useEffect(() => {
    if (!answer) return undefined;
    const timer = setTimeout(() => setAnswer(undefined), answerFor);
    return () => clearTimeout(timer);
  }, [answer]);
  return (
    <>
      <span role="status" className={answer === 'copyFailed' ? undefined : 'visually-hidden'}>
        {answer && say(strings[answer])}
      </span>
      <IconButton
        icon={answer === 'copied' ? Check : Copy}
        label={answer === 'copied' ? say(strings.copied) : say(strings.copy)}
        onClick={() => void copyText(text).then(setAnswer)}
      />
      <IconButton
        icon={Download}
        label={say(strings.download)}
        onClick={() => downloadText(name, text)}
      />
    </>
  );
};

import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import { useEffect, useState } from 'react';
import type { Say } from '../i18n/index.ts';
import { IconButton } from '../kit/index.ts';
import { strings } from './strings.ts';

/** Milliseconds for which the result of a click is shown. */
const answerFor = 2000;

/**
 * Milliseconds after which the browser has certainly begun to read a download, so that its URL can
 * be revoked.
 */
const reading = 10_000;

const downloadText = (name: string, text: string): void => {
  // With the type text/plain a browser would save `Dockerfile` as `Dockerfile.txt`.
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
    // No permission, or an insecure context: the user can still select the text.
    return 'copyFailed';
  }
};

/** Copies or downloads one file; the result is shown on the button and announced. */
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

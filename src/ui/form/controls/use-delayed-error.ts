import { useEffect, useState } from 'react';

/** Milliseconds of rest after which an entry counts as meant. */
const rest = 600;

/**
 * The problem once the user has paused or left the control: `80` on the way to `8080` is no news.
 * A problem that is already on show follows at once.
 */
export const useDelayedError = (
  problem: string | undefined,
): readonly [string | undefined, () => void] => {
  // An entry that is wrong when its control appears was left that way: say so from the start.
  const [meant, setMeant] = useState(problem !== undefined);
  useEffect(() => {
    if (problem === undefined) {
      setMeant(false);
      return;
    }
    const timer = window.setTimeout(() => setMeant(true), rest);
    return () => window.clearTimeout(timer);
  }, [problem]);
  return [meant ? problem : undefined, () => setMeant(problem !== undefined)];
};

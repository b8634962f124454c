import { useEffect, useState } from 'react';

/** Milliseconds without typing after which an entry is considered finished. */
const rest = 600;

/**
 * The error of an entry, delayed until the user pauses or leaves the control, because `80` may
 * become `8080`. While an error is shown, changes to it appear at once.
 */
export const useDelayedError = (
  problem: string | undefined,
): readonly [string | undefined, () => void] => {
  // An entry that is invalid when its control is mounted was left invalid earlier, so its error is
  // shown at once.
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

import { type KeyboardEvent, useRef } from 'react';
import { typingPause } from './tree-keys.ts';

/** Collects letters typed in quick succession; undefined for a key that is not a letter. */
export const useTypeAhead = (): ((event: KeyboardEvent) => string | undefined) => {
  const last = useRef({ typed: '', time: 0 });
  return (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (!plain || [...event.key].length !== 1 || event.key === ' ') {
      last.current = { typed: '', time: 0 };
      return undefined;
    }
    const goesOn = event.timeStamp - last.current.time < typingPause;
    last.current = {
      typed: (goesOn ? last.current.typed : '') + event.key,
      time: event.timeStamp,
    };
    return last.current.typed;
  };
};

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being laid out for paper; true before the browser takes its copy. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = window.matchMedia('print');
    // At once: the browser prints what the page holds when the event has been handled.
    const turn = (on: boolean) => () => flushSync(() => setPrinting(on));
    const [start, end] = [turn(true), turn(false)];
    const follow = () => (query.matches ? start : end)();
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    query.addEventListener('change', follow);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
      query.removeEventListener('change', follow);
    };
  }, []);
  return printing;
};

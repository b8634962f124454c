import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being laid out for paper; true before the browser takes its copy. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = window.matchMedia('print');
    // At once: the browser prints what the page holds when the event has been handled.
    const turn = (on: boolean) => () => flushSync(() => setPrinting(on));
    const start = turn(true);
    const follow = () => turn(query.matches)();
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', follow);
    query.addEventListener('change', follow);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', follow);
      query.removeEventListener('change', follow);
    };
  }, []);
  return printing;
};

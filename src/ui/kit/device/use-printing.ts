import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is rendered for printing; true before the browser captures it. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = window.matchMedia('print');
    // Synchronous: the browser prints the content that the page has after the event handlers.
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

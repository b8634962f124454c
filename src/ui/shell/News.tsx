import { useSay } from '../i18n/index.ts';
import { ErrorNews } from './ErrorNews.tsx';
import { useTravelNews } from './use-travel-news.ts';

/** Announces changes by an edit, undo or redo outside of the focused field. */
export const News = () => {
  const say = useSay();
  const travel = useTravelNews();
  return (
    <>
      <ErrorNews />
      <p role="status" className="visually-hidden">
        {travel && say(travel)}
      </p>
    </>
  );
};

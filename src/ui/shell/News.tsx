import { useSay } from '../i18n/index.ts';
import { ErrorNews } from './ErrorNews.tsx';
import { useTravelNews } from './use-travel-news.ts';

/** Reads out what an edit, undo or redo has changed outside of the field in use. */
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

import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/index.ts';
import { type Say, useSay } from '../i18n/index.ts';
import { useFindings, useReady } from '../state/index.ts';
import { strings } from './news-strings.ts';

/**
 * Milliseconds without an edit after which errors are announced, because a value is typed letter by
 * letter.
 */
const rest = 700;

const keyOf = ({ id, workload, title }: Finding): string => `${workload} ${id} ${title.en}`;

const newsOf = (
  errors: ReadonlyMap<string, Finding>,
  before: ReadonlyMap<string, Finding>,
  say: Say,
): string => {
  const made = [...errors].filter(([key]) => !before.has(key)).map(([, finding]) => finding);
  const mended = [...before.keys()].filter((key) => !errors.has(key)).length;
  const [first] = made;
  if (first && made.length === 1) return say(strings.newsError(say(first.title)));
  if (made.length > 1) return say(strings.newsErrors(made.length));
  return mended > 0 ? say(strings.newsMended(mended)) : '';
};

/** Announces errors that an edit adds or removes; errors present at the start are not announced. */
export const ErrorNews = () => {
  const say = useSay();
  const ready = useReady();
  const findings = useFindings();
  const before = useRef<ReadonlyMap<string, Finding>>(undefined);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => {
      const errors = new Map(
        findings.flatMap((each) => (each.severity === 'error' ? [[keyOf(each), each]] : [])),
      );
      if (before.current) setNews(newsOf(errors, before.current, say));
      before.current = errors;
    }, rest);
    return () => clearTimeout(timer);
  }, [ready, findings, say]);
  return (
    <p role="status" className="visually-hidden" data-news="">
      {news}
    </p>
  );
};

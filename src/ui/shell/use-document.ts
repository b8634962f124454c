import { useEffect } from 'react';
import { useLocale, useSay } from '../i18n/index.ts';
import { useSettledDerived, useTheme, useView } from '../state/index.ts';
import { paintTheme } from './first-paint.ts';
import { strings } from './strings.ts';

/** Rest in milliseconds before the tab takes a new title: the browser's own part of it is slow. */
const rest = 150;

/** Lets the page itself follow the state: theme, browser chrome, language and title. */
export const useDocument = (): void => {
  const theme = useTheme();
  const wish = useView((view) => view.theme);
  const locale = useLocale();
  const say = useSay();
  const name = useSettledDerived((config) => config.project.name);
  useEffect(() => {
    paintTheme(theme, wish);
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
    for (const meta of document.querySelectorAll('meta[name=theme-color]'))
      meta.setAttribute('content', paper);
  }, [theme, wish]);
  useEffect(() => {
    // By itself: a new language makes the browser style the whole page again.
    document.documentElement.lang = locale;
    document
      .querySelector('meta[name=description]')
      ?.setAttribute('content', say(strings.description));
  }, [locale, say]);
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = `${name} · Waybill`;
    }, rest);
    return () => clearTimeout(timer);
  }, [name]);
};

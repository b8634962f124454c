import { useEffect } from 'react';
import { useLocale, useSay } from '../i18n/index.ts';
import { useSettledDerived, useTheme, useView } from '../state/index.ts';
import { paintTheme } from './first-paint.ts';
import { strings } from './strings.ts';

/** Milliseconds without a change before the title is set, because browsers set titles slowly. */
const rest = 150;

/** Updates the document from the state: theme, browser colour, language and title. */
export const useDocument = (): void => {
  const theme = useTheme();
  const wish = useView((view) => view.theme);
  const locale = useLocale();
  const say = useSay();
  const name = useSettledDerived(({ base }) => base.project.name);
  useEffect(() => {
    paintTheme(theme, wish);
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
    for (const meta of document.querySelectorAll('meta[name=theme-color]'))
      meta.setAttribute('content', paper);
  }, [theme, wish]);
  useEffect(() => {
    // A separate effect, because changing the language makes the browser restyle the whole page.
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

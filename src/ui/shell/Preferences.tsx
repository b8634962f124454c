import { type Locale, locales } from '../../core/index.ts';
import { useLocale, useSay } from '../i18n/index.ts';
import { RadioGroup, Select } from '../kit/index.ts';
import { setView, showLocale, type Theme, useView } from '../state/index.ts';
import styles from './Preferences.module.css';
import { strings } from './strings.ts';

const themes: readonly Theme[] = ['light', 'dark', 'system'];

/** Each language in its native name, so that every reader recognises it. */
const names: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** The theme and the language of the page. */
export const Preferences = () => {
  const say = useSay();
  const theme = useView((view) => view.theme);
  const locale = useLocale();
  return (
    <div className={styles.preferences}>
      <Select
        aria-label={say(strings.themeLabel)}
        value={theme}
        offers={themes.map((each) => ({ value: each, label: say(strings.themes[each]) }))}
        // The offers are exactly the themes.
        onChange={(next) => setView({ theme: next as Theme })}
      />
      <RadioGroup
        aria-label={say(strings.localeLabel)}
        name="locale"
        value={locale}
        offers={locales.map((each) => ({ value: each, label: names[each] }))}
        // The offers are exactly the locales.
        onChange={(next) => showLocale(next as Locale)}
      />
    </div>
  );
};

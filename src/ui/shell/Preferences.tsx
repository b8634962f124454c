import { type Locale, locales } from '../../core/index.ts';
import { useLocale, useSay } from '../i18n/index.ts';
import { RadioGroup, Select } from '../kit/index.ts';
import { setView, type Theme, useView } from '../state/index.ts';
import styles from './Preferences.module.css';
import { strings } from './strings.ts';

const themes: readonly Theme[] = ['light', 'dark', 'system'];

/** Every language by its own name, so that a reader finds the way back. */
const names: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** How the page looks and which language it speaks. */
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
        onChange={(next) => setView({ locale: next as Locale })}
      />
    </div>
  );
};

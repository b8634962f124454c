import type { Locale } from '../../../core/index.ts';

/** Help texts by the concern's file name, in order. */
type Texts = Readonly<Record<string, readonly string[]>>;

const loaded = new Map<Locale, Texts>();

/**
 * The build replaces a field's `help` with a call of this function (`setup/explanations-apart.ts`).
 * It returns an object of the same type whose texts are loaded after the form. Only built pages
 * call it. Field declarations import this module, so it must import only types from the core.
 */
export const explain = (concern: string, at: number) => ({
  get en() {
    return loaded.get('en')?.[concern]?.[at] ?? '';
  },
  get 'zh-CN'() {
    return loaded.get('zh-CN')?.[concern]?.[at] ?? '';
  },
});

/** Loads the help texts of a language; a second call returns the same promise. */
export const loadExplanations = async (locale: Locale): Promise<void> => {
  if (loaded.has(locale)) return;
  const { texts } =
    locale === 'en'
      ? await import('virtual:explanations/en')
      : await import('virtual:explanations/zh-CN');
  loaded.set(locale, texts);
};

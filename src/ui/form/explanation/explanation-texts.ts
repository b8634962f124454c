import type { Locale } from '../../../core/index.ts';

/** Sentences by the concern's file and their place in it. */
type Texts = Readonly<Record<string, readonly string[]>>;

const loaded = new Map<Locale, Texts>();

/**
 * What the build puts in place of a field's `help`: the same object, whose sentences arrive after
 * the form. See `setup/explanations-apart.ts`; outside of a built page nothing calls this. The
 * declarations of the fields import this module, so it imports nothing of the core but types.
 */
export const explain = (concern: string, at: number) => ({
  get en() {
    return loaded.get('en')?.[concern]?.[at] ?? '';
  },
  get 'zh-CN'() {
    return loaded.get('zh-CN')?.[concern]?.[at] ?? '';
  },
});

/** Loads the sentences of a language once. */
export const loadExplanations = async (locale: Locale): Promise<void> => {
  if (loaded.has(locale)) return;
  const { texts } =
    locale === 'en'
      ? await import('virtual:explanations/en')
      : await import('virtual:explanations/zh-CN');
  loaded.set(locale, texts);
};

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Locale } from '../../core/index.ts';

/** Sentences by the concern's file and their place in it. */
type Texts = Readonly<Record<string, readonly string[]>>;

const loaded = createStore<Partial<Record<Locale, Texts>>>(() => ({}));

/**
 * What the build puts in place of a field's `help`: the same object, whose sentences arrive after
 * the form. See `setup/explanations-apart.ts`; outside of a built page nothing calls this.
 */
export const explain = (concern: string, at: number) => ({
  get en() {
    return loaded.getState().en?.[concern]?.[at] ?? '';
  },
  get 'zh-CN'() {
    return loaded.getState()['zh-CN']?.[concern]?.[at] ?? '';
  },
});

const load = async (locale: Locale): Promise<void> => {
  if (loaded.getState()[locale]) return;
  const { texts } =
    locale === 'en'
      ? await import('virtual:explanations/en')
      : await import('virtual:explanations/zh-CN');
  loaded.setState({ [locale]: texts });
};

/** Fetches the explanations of a language, and renders again when they are there. */
export const useExplanations = (locale: Locale): void => {
  useStore(loaded, (all) => all[locale]);
  useEffect(() => {
    // Offline on a first visit: the form works without them, and the next language switch retries.
    load(locale).catch(() => undefined);
  }, [locale]);
};

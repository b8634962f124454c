import {
  type Config,
  type Decisions,
  defaults,
  type Locale,
  single,
  type Text,
  withValue,
} from '../../core/index.ts';
import { beginning, type History, present } from './history.ts';
import { notify } from './notices.ts';
import { store } from './store.ts';

const path = 'packaging.language';

/** A copy of the first workload's decisions with the language of the files set. */
export const inLanguage = (config: Config, locale: Locale): Config =>
  config.packaging.language === locale ? config : withValue(config, path, locale);

/** The decisions of a first visit: the defaults, with files in the language of the page. */
export const firstDecisions = (): Decisions =>
  single(inLanguage(defaults, store.getState().view.locale));

/**
 * The history with the language of the files changed in every step, so that undo keeps the new
 * language.
 */
const translated = (history: History, from: Locale, to: Locale): History => {
  const known = new Map<Decisions, Decisions>();
  const change = (decisions: Decisions): Decisions =>
    decisions.base.packaging.language === from
      ? { ...decisions, base: inLanguage(decisions.base, to) }
      : decisions;
  const next = (decisions: Decisions): Decisions => {
    const made = known.get(decisions) ?? change(decisions);
    known.set(decisions, made);
    return made;
  };
  const steps = history.steps.map((step) => ({ ...step, decisions: next(step.decisions) }));
  return { ...history, steps, before: next(history.before) };
};

const said: Readonly<Record<Locale, Text>> = {
  en: {
    en: 'The files are in English now, too. Packaging › Language of the files changes that.',
    'zh-CN': '生成的文件也已改为英文，可在“打包 › 文件语言”中更改。',
  },
  'zh-CN': {
    en: 'The files are in Chinese now, too. Packaging › Language of the files changes that.',
    'zh-CN': '生成的文件也已改为中文，可在“打包 › 文件语言”中更改。',
  },
};

/** Sets the language of the files to the page's language while nothing has been edited. */
const beginInLanguage = (): void => {
  const { history, view } = store.getState();
  if (view.filesLanguageChosen) return;
  if (history.steps.length === 1 && present(history).base === defaults)
    store.setState({ history: beginning(firstDecisions()) });
};

/**
 * Keeps the language of the files equal to the page's language until the user, a link or a
 * waybill.yaml chooses it. The configuration always contains the language, so that other machines
 * generate the same files.
 */
export const watchFilesLanguage = (): (() => void) => {
  beginInLanguage();
  return store.subscribe(({ history, view }, before) => {
    const { language } = present(history).base.packaging;
    const former = present(before.history).base.packaging.language;
    if (view.locale === before.view.locale) {
      // The user chose a language that differs from the page's.
      if (language !== former)
        store.setState({ view: { ...view, filesLanguageChosen: language !== view.locale } });
      return;
    }
    if (view.filesLanguageChosen || language !== before.view.locale) return;
    store.setState({ history: translated(history, before.view.locale, view.locale) });
    notify(said[view.locale]);
  });
};

import type { Locale } from '../../core/index.ts';
import { en, type Key } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** What the places of a message take. */
export type Values = Readonly<Record<string, string | number>>;

const messages: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = { en, 'zh-CN': zhCn };

const plurals: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  'zh-CN': new Intl.PluralRules('zh-CN'),
};

/** A message in a language; `count` picks the singular or the plural. */
export const translate = (locale: Locale, key: Key, values: Values = {}): string => {
  const forms = messages[locale][key].split('|');
  const one = plurals[locale].select(Number(values['count'] ?? 2)) === 'one';
  const form = (one ? forms[0] : forms.at(-1)) ?? '';
  return form.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
};

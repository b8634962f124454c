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

/** Latin words stand apart from Chinese ones: `添加` takes `Sidecar` as `添加 Sidecar`. */
const setApart = (value: string, before: string): string =>
  /[\u4e00-\u9fff]$/.test(before) && /^[A-Za-z]/.test(value) ? ` ${value}` : value;

/** A message in a language; `count` picks the singular or the plural. */
export const translate = (locale: Locale, key: Key, values: Values = {}): string => {
  const forms = messages[locale][key].split('|');
  const one = plurals[locale].select(Number(values['count'] ?? 2)) === 'one';
  const form = (one ? forms[0] : forms.at(-1)) ?? '';
  return form.replace(/\{(\w+)\}/g, (place, name: string, at: number) =>
    setApart(`${values[name] ?? place}`, form.slice(0, at)),
  );
};

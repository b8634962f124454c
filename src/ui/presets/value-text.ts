import type { Field, FieldValue, Locale, Scalar } from '../../core/index.ts';

const separator = (locale: Locale): string => (locale === 'en' ? ', ' : '、');

const optionText = (
  options: Readonly<Record<string, { readonly label: Readonly<Record<Locale, string>> }>>,
  value: string,
  locale: Locale,
): string => options[value]?.label[locale] ?? value;

/** The first two non-empty cells: usually a name and its value. */
const rowText = (field: Field, row: Readonly<Record<string, Scalar>>): string => {
  const columns = field.kind === 'table' ? Object.entries(field.columns) : [];
  const telling = columns.filter(([, { kind }]) => kind === 'text' || kind === 'number');
  const cells = telling.map(([name]) => row[name] ?? '').filter((cell) => cell !== '');
  return cells.slice(0, 2).join(' ');
};

const most = 3;

const some = (items: readonly string[], locale: Locale): string => {
  const rest = items.length - most;
  const list = items.slice(0, most).join(separator(locale));
  if (rest <= 0) return list;
  return locale === 'en' ? `${list} and ${rest} more` : `${list} 等 ${items.length} 项`;
};

const words = {
  on: { en: 'on', 'zh-CN': '开' },
  off: { en: 'off', 'zh-CN': '关' },
  empty: { en: 'empty', 'zh-CN': '空' },
  none: { en: 'none', 'zh-CN': '无' },
} as const;

const unitOf: Readonly<Partial<Record<string, string>>> = {
  s: ' s',
  ms: ' ms',
  percent: ' %',
  'requests/s': ' /s',
};

const itemsOf = (field: Field, value: FieldValue, locale: Locale): readonly string[] => {
  if (!Array.isArray(value)) return [];
  // Array.isArray leaves the element type open; lists hold texts and tables hold rows.
  const items = value as readonly (string | Readonly<Record<string, Scalar>>)[];
  return items.map((item) => {
    if (typeof item !== 'string') return rowText(field, item);
    return field.kind === 'choices' ? optionText(field.options, item, locale) : item;
  });
};

/** A short text for a field's value, for "old → new". */
export const valueText = (field: Field, value: FieldValue, locale: Locale): string => {
  switch (field.kind) {
    case 'toggle':
      return words[value === true ? 'on' : 'off'][locale];
    case 'number':
      if (value === field.unset?.value) return field.unset.means[locale];
      return `${String(value)}${unitOf[field.unit] ?? ''}`;
    case 'choice':
      return optionText(field.options, String(value), locale);
    case 'text':
      return value === '' ? words.empty[locale] : String(value).replaceAll('\n', ' ⏎ ');
    default: {
      const items = itemsOf(field, value, locale);
      return items.length === 0 ? words.none[locale] : some(items, locale);
    }
  }
};

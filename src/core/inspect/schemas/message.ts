import type { Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';
import type { Complaint, Mismatch, ValuePath } from './mismatch.ts';
import { typeOf } from './words.ts';

const typeNames: Readonly<Record<string, Text>> = {
  string: { en: 'a text', 'zh-CN': '文本' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  number: { en: 'a number', 'zh-CN': '数字' },
  boolean: { en: 'true or false', 'zh-CN': '布尔值（true 或 false）' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'a mapping', 'zh-CN': '映射' },
  null: { en: 'empty', 'zh-CN': '空值' },
};

const code = (text: string): string => `\`${text}\``;

/** As many names as fit into a line. */
const SHOWN = 8;

const listed = (names: readonly string[]): Text => {
  const shown = names.slice(0, SHOWN);
  const more = names.length > SHOWN;
  return {
    en: shown.join(', ') + (more ? ' …' : ''),
    'zh-CN': shown.join('、') + (more ? ' 等' : ''),
  };
};

/** `spec.containers[0].image`; the document itself has no name. */
export const pathText = (at: ValuePath): string =>
  at
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const placeText = (at: ValuePath): Text =>
  at.length === 0
    ? { en: 'the document', 'zh-CN': '文档' }
    : { en: code(pathText(at)), 'zh-CN': ` ${code(pathText(at))} ` };

/** Chinese text keeps a space between Han and Latin, and none at the beginning or beside a mark. */
const tidy = (zh: string): string =>
  zh
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([，。；：、（）？]) ?/g, '$1')
    .trim();

const text = (en: string, zh: string): Text => ({
  en: (en[0] ?? '').toUpperCase() + en.slice(1),
  'zh-CN': tidy(zh),
});

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'null';
  return code(json.length > 40 ? `${json.slice(0, 39)}…` : json);
};

const meant = (name: string, known: readonly string[]): Text => {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) {
    return { en: `. Did you mean ${code(nearest)}?`, 'zh-CN': `，是否应为 ${code(nearest)}？` };
  }
  if (known.length === 0) return { en: '.', 'zh-CN': '。' };
  const names = listed(known.map(code));
  return { en: `; its fields are ${names.en}.`, 'zh-CN': `，可用的字段有 ${names['zh-CN']}。` };
};

const unknownField = (at: ValuePath, name: string, known: readonly string[]): Text => {
  const place = placeText(at);
  const better = meant(name, known);
  return text(
    `${code(name)} is no field of ${place.en}${better.en}`,
    `${place['zh-CN']}没有字段 ${code(name)}${better['zh-CN']}`,
  );
};

/** What to do when only the quotes are wrong. */
const quoting = (types: readonly string[], value: unknown): Text => {
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return { en: ' Put it in quotes.', 'zh-CN': '请加上引号。' };
  }
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
  const wanted = types.includes('integer') || types.includes('number');
  return number && wanted
    ? { en: ' Write it without quotes.', 'zh-CN': '请去掉引号。' }
    : { en: '', 'zh-CN': '' };
};

const wrongType = (at: ValuePath, types: readonly string[], value: unknown): Text => {
  const place = placeText(at);
  const name = (type: string): Text => typeNames[type] ?? { en: type, 'zh-CN': type };
  const wanted = types.filter((type) => type !== 'null' || types.length === 1).map(name);
  const found = name(typeOf(value));
  const hint = quoting(types, value);
  return text(
    `${place.en} must be ${wanted.map(({ en }) => en).join(' or ')}, not ${found.en}.${hint.en}`,
    `${place['zh-CN']}必须是${wanted.map((one) => one['zh-CN']).join('或')}，而不是${found['zh-CN']}。${hint['zh-CN']}`,
  );
};

const wrongValue = (at: ValuePath, allowed: readonly unknown[], value: unknown): Text => {
  const place = placeText(at);
  const words = allowed.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const names = listed(words.map(code));
  const nearest = typeof value === 'string' ? nearestName(value, words) : undefined;
  const better =
    nearest === undefined || words.length <= SHOWN
      ? { en: '', zh: '' }
      : { en: ` Did you mean ${code(nearest)}?`, zh: `是否应为 ${code(nearest)}？` };
  return text(
    `${place.en} must be ${allowed.length > 1 ? 'one of ' : ''}${names.en}, not ${shown(value)}.${better.en}`,
    `${place['zh-CN']}只能是 ${names['zh-CN']}，而不是 ${shown(value)}。${better.zh}`,
  );
};

const missing = (at: ValuePath, names: readonly string[]): Text => {
  const place = placeText(at);
  const all = listed(names.map(code));
  return names.length === 1
    ? text(`${place.en} needs the field ${all.en}.`, `${place['zh-CN']}缺少字段 ${all['zh-CN']}。`)
    : text(
        `${place.en} needs one of ${all.en}.`,
        `${place['zh-CN']}需要字段 ${all['zh-CN']} 之一。`,
      );
};

const units: Readonly<Record<string, Text>> = {
  value: { en: '', 'zh-CN': '' },
  characters: { en: ' characters', 'zh-CN': ' 个字符' },
  items: { en: ' items', 'zh-CN': ' 项' },
  fields: { en: ' fields', 'zh-CN': ' 个字段' },
};

const limit = (
  at: ValuePath,
  { what, counted, limit }: Extract<Complaint, { readonly what: 'least' | 'most' }>,
): Text => {
  const place = placeText(at);
  const unit = units[counted] ?? { en: '', 'zh-CN': '' };
  const verb = counted === 'value' ? { en: 'be', zh: '' } : { en: 'have', zh: '要有 ' };
  const [en, zh] = what === 'least' ? ['at least', '不得少于'] : ['at most', '不得超过'];
  const least = counted === 'value' && what === 'least' ? '不得小于' : zh;
  return text(
    `${place.en} must ${verb.en} ${en} ${limit}${unit.en}.`,
    `${place['zh-CN']}${least} ${limit}${unit['zh-CN']}。`,
  );
};

/** What is wrong and what to write instead. */
export const mismatchMessage = ({ at, value, complaint }: Mismatch): Text => {
  const place = placeText(at);
  switch (complaint.what) {
    case 'unknown':
      return unknownField(at, complaint.name, complaint.known);
    case 'missing':
      return missing(at, complaint.names);
    case 'type':
      return wrongType(at, complaint.types, value);
    case 'value':
      return wrongValue(at, complaint.allowed, value);
    case 'least':
    case 'most':
      return limit(at, complaint);
    case 'pattern':
      return text(
        `${place.en} is ${shown(value)}, which does not match ${code(complaint.pattern)}.`,
        `${place['zh-CN']}的值 ${shown(value)} 不匹配 ${code(complaint.pattern)}。`,
      );
    case 'together': {
      const names = listed(complaint.names.map(code));
      return text(
        `${place.en} may have only one of ${names.en}.`,
        `${place['zh-CN']}只能有字段 ${names['zh-CN']} 之一。`,
      );
    }
    case 'twice':
      return text(`${place.en} holds the same item twice.`, `${place['zh-CN']}中有重复的项。`);
    case 'forbidden':
      return text(
        `What is written in ${place.en} is not allowed together or not at all.`,
        `${place['zh-CN']}中的内容不允许出现，或不能同时出现。`,
      );
  }
};

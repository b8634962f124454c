import type { Text } from '../../../fields/index.ts';
import { nearestName } from '../../nearest-name.ts';
import type { MismatchReason, ValuePath } from '../mismatch.ts';
import { typeOf } from '../words.ts';
import { code, fitsLine, listed, placeText, sentence, shown } from './wording.ts';

const typeNames: Readonly<Record<string, Text>> = {
  string: { en: 'a string', 'zh-CN': '字符串' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  number: { en: 'a number', 'zh-CN': '数字' },
  boolean: { en: 'true or false', 'zh-CN': '布尔值' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'a mapping', 'zh-CN': '映射' },
  null: { en: 'empty', 'zh-CN': '空值' },
};

const typeName = (type: string): Text => typeNames[type] ?? { en: type, 'zh-CN': type };

const nothing: Text = { en: '', 'zh-CN': '' };

/** The correction if only the quotes are wrong. */
const quoting = (types: readonly string[], value: unknown): Text => {
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  if (scalar && types.includes('string') && !types.includes('boolean')) {
    return { en: ' Put it in quotes.', 'zh-CN': '请加上引号。' };
  }
  if (typeof value !== 'string') return nothing;
  const number = /^-?\d+(\.\d+)?$/.test(value);
  const unquoted = types.some((type) =>
    type === 'boolean' ? /^(true|false)$/.test(value) : number && /^(integer|number)$/.test(type),
  );
  return unquoted ? { en: ' Write it without quotes.', 'zh-CN': '请去掉引号。' } : nothing;
};

/** `a, b or c` in the words of each language. */
const either = (names: readonly Text[]): Text => {
  const last = names.at(-1) ?? nothing;
  const others = names.slice(0, -1);
  if (others.length === 0) return last;
  return {
    en: `${others.map(({ en }) => en).join(', ')} or ${last.en}`,
    'zh-CN': `${others.map((name) => name['zh-CN']).join('、')}或${last['zh-CN']}`,
  };
};

/** The message for a value whose type is not allowed. */
export const wrongType = (at: ValuePath, types: readonly string[], value: unknown): Text => {
  const place = placeText(at);
  const wanted = either(
    types.filter((type) => type !== 'null' || types.length === 1).map(typeName),
  );
  const found = typeOf(value);
  const is = typeName(found);
  const but =
    found === 'null'
      ? { en: 'but it is empty', zh: '不能为空' }
      : { en: `not ${is.en}`, zh: `而不是${is['zh-CN']}` };
  const hint = quoting(types, value);
  return sentence(
    `${place.en} must be ${wanted.en}, ${but.en}.${hint.en}`,
    `${place['zh-CN']}必须是${wanted['zh-CN']}，${but.zh}。${hint['zh-CN']}`,
  );
};

/** The message for a value that is not in the list of allowed values. */
export const wrongValue = (at: ValuePath, allowed: readonly unknown[], value: unknown): Text => {
  const place = placeText(at);
  const words = allowed.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const names = listed(words);
  const nearest =
    typeof value === 'string' && !fitsLine(words) ? nearestName(value, words) : undefined;
  const hint =
    nearest === undefined
      ? nothing
      : { en: ` Did you mean ${code(nearest)}?`, 'zh-CN': `是否应为 ${code(nearest)}？` };
  const oneOf = allowed.length > 1 ? 'one of ' : '';
  return sentence(
    `${place.en} must be ${oneOf}${names.en}, not ${shown(value)}.${hint.en}`,
    `${place['zh-CN']}只能是 ${names['zh-CN']}，而不是 ${shown(value)}。${hint['zh-CN']}`,
  );
};

/** Examples for messages: most patterns match one of these, which is clearer than the pattern. */
const examples = ['30s', '64Mi', 'my-name', 'MyName', 'https://example.com', './file.yaml'];

/** The message for a text that does not match the pattern. */
export const wrongForm = (at: ValuePath, pattern: string, value: unknown): Text => {
  const place = placeText(at);
  const example = examples.find((text) => new RegExp(pattern, 'u').test(text));
  const form =
    example === undefined
      ? { en: ` It has to match ${code(pattern)}.`, 'zh-CN': `需匹配 ${code(pattern)}。` }
      : { en: ` Write it like ${code(example)}.`, 'zh-CN': `请写成类似 ${code(example)} 的形式。` };
  return sentence(
    `${place.en} cannot be ${shown(value)}.${form.en}`,
    `${place['zh-CN']}不能是 ${shown(value)}。${form['zh-CN']}`,
  );
};

const units: Readonly<Record<string, Text>> = {
  characters: { en: ' character', 'zh-CN': ' 个字符' },
  items: { en: ' item', 'zh-CN': ' 项' },
  fields: { en: ' field', 'zh-CN': ' 个字段' },
};

/** The message for a number or a count that is too small or too large. */
export const wrongSize = (
  at: ValuePath,
  { what, counted, limit }: Extract<MismatchReason, { readonly what: 'least' | 'most' }>,
): Text => {
  const place = placeText(at);
  const unit = units[counted] ?? nothing;
  const least = what === 'least';
  const plural = unit.en !== '' && limit !== 1 ? 's' : '';
  const zh =
    counted === 'value' ? (least ? '不得小于' : '不得大于') : least ? '至少要有' : '最多有';
  return sentence(
    `${place.en} must ${unit.en ? 'have' : 'be'} at ${least ? 'least' : 'most'} ${limit}${unit.en}${plural}.`,
    `${place['zh-CN']}${zh} ${limit}${unit['zh-CN']}。`,
  );
};

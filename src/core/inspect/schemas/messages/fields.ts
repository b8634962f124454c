import type { Text } from '../../../fields/index.ts';
import { nearestName } from '../../nearest-name.ts';
import type { ValuePath } from '../mismatch.ts';
import { code, listed, placeText, sentence } from './wording.ts';

/** The correction: the most similar known field, or the list of known fields. */
const better = (name: string, known: readonly string[]): Text => {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) {
    return { en: `. Did you mean ${code(nearest)}?`, 'zh-CN': `，是否应为 ${code(nearest)}？` };
  }
  if (known.length === 0) return { en: '.', 'zh-CN': '。' };
  const names = listed(known);
  return { en: `; its fields are ${names.en}.`, 'zh-CN': `，可用的字段有 ${names['zh-CN']}。` };
};

/** The message for an unknown field. */
export const unknownField = (at: ValuePath, name: string, known: readonly string[]): Text => {
  const place = placeText(at);
  const instead = better(name, known);
  return sentence(
    `${code(name)} is no field of ${place.en}${instead.en}`,
    `${place['zh-CN']}没有字段 ${code(name)}${instead['zh-CN']}`,
  );
};

/** The message for a missing required field, or for a missing choice of several fields. */
export const missingField = (at: ValuePath, names: readonly string[]): Text => {
  const place = placeText(at);
  const all = listed(names);
  return names.length === 1
    ? sentence(
        `${place.en} needs the field ${all.en}.`,
        `${place['zh-CN']}缺少字段 ${all['zh-CN']}。`,
      )
    : sentence(
        `${place.en} needs one of ${all.en}.`,
        `${place['zh-CN']}需要 ${all['zh-CN']} 中的一个字段。`,
      );
};

/** The message for fields that exclude each other. */
export const fieldsTogether = (at: ValuePath, names: readonly string[]): Text => {
  const place = placeText(at);
  const all = listed(names);
  return sentence(
    `${place.en} may have only one of ${all.en}.`,
    `${place['zh-CN']}只能有 ${all['zh-CN']} 中的一个字段。`,
  );
};

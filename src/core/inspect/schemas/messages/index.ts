import type { Text } from '../../../fields/index.ts';
import type { Mismatch, ValuePath } from '../mismatch.ts';
import { fieldsTogether, missingField, unknownField } from './fields.ts';
import { wrongForm, wrongSize, wrongType, wrongValue } from './values.ts';
import { placeText, sentence } from './wording.ts';

const repeatedItem = (at: ValuePath): Text => {
  const place = placeText(at);
  return sentence(
    `${place.en} holds the same item twice. Remove one.`,
    `${place['zh-CN']}中有重复的项，请删除其中一个。`,
  );
};

const forbidden = (at: ValuePath): Text => {
  const place = placeText(at);
  return sentence(
    `What is written in ${place.en} is not allowed here, or not together.`,
    `${place['zh-CN']}中的内容不允许出现在这里，或不能同时出现。`,
  );
};

/** The message for a mismatch, with a correction. */
export const mismatchMessage = ({ at, value, reason }: Mismatch): Text => {
  switch (reason.what) {
    case 'unknown':
      return unknownField(at, reason.name, reason.known);
    case 'missing':
      return missingField(at, reason.names);
    case 'together':
      return fieldsTogether(at, reason.names);
    case 'type':
      return wrongType(at, reason.types, value);
    case 'value':
      return wrongValue(at, reason.allowed, value);
    case 'pattern':
      return wrongForm(at, reason.pattern, value);
    case 'least':
    case 'most':
      return wrongSize(at, reason);
    case 'twice':
      return repeatedItem(at);
    case 'forbidden':
      return forbidden(at);
  }
};

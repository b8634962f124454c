import { parse } from 'unbash';
import type { Json } from '../../kubernetes/tree.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Places in the text, and the text itself, which the quoting changes. */
const places = new Set([
  'pos',
  'end',
  'text',
  'operatorEnd',
  'parameterPos',
  'parameterEnd',
  'keywordEnd',
  'closing',
  'value',
  'comments',
  'args',
  'redirects',
]);

/** Joins adjacent texts, so that quoted and unquoted words are equal. */
const joined = (parts: readonly Json[]): readonly Json[] => {
  const result: Json[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result.splice(-1, 1, last + part);
    else result.push(part);
  }
  return result;
};

const partOf = (part: unknown): readonly Json[] => {
  if (!isNode(part)) return [];
  switch (part['type']) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [String(part['value'])];
    case 'DoubleQuoted':
    case 'LocaleString':
      return Array.isArray(part['parts']) ? part['parts'].flatMap(partOf) : [];
    default:
      return [{ ...structure(part), expansion: String(part['type']) }];
  }
};

const wordOf = (word: Node): Json => {
  const parts = Array.isArray(word['parts'])
    ? word['parts'].flatMap(partOf)
    : [String(word['value'])];
  return { word: joined(parts) };
};

const structure = (node: Node): { readonly [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) =>
      places.has(key) && !(key === 'value' && isNode(value)) ? [] : [[key, plainOf(value)]],
    ),
  );

const plainOf = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(plainOf);
  if (!isNode(value)) return value === undefined ? null : String(value);
  if (value['type'] === 'Word') return wordOf(value);
  if (value['type'] === 'HereDocBody') return { body: String(value['text']) };
  return structure(value);
};

/** A Bash script as a tree of commands and words; independent of quoting. */
export const shellTree = (text: string): Json => {
  const script = parse(text);
  // Safe cast: a syntax node is plain data.
  return structure(script as unknown as Node);
};

/** HCL text that is written without quotes: a function call, a reference, a template. */
export class HclText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Marks a text as an HCL expression. Never use it for text that a user entered. */
export const hclText = (text: string): HclText => new HclText(text);

/** The value of an attribute of a block. */
export type HclValue =
  | string
  | number
  | boolean
  | HclText
  | readonly HclValue[]
  | { readonly [key: string]: HclValue };

/** A block with its labels; attributes that are `undefined` are not written. */
export interface HclBlock {
  readonly comment?: string | undefined;
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Readonly<Record<string, HclValue | undefined>>;
  /** Comments above single attributes, by name. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
}

const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** JSON's short escapes that HCL does not have. */
const rare: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };

/**
 * A text as a quoted HCL string. `${` and `%{` are doubled, because they would start a template.
 */
export const hclString = (text: string): string =>
  JSON.stringify(text)
    .replaceAll(/\\[\\bf]/g, (pair) => rare[pair] ?? pair)
    .replace(unprintable, escaped)
    .replaceAll(/([$%])\{/g, '$1$1{');

const identifier = /^[A-Za-z_][\w-]*$/;

const isList = (value: HclValue): value is readonly HclValue[] => Array.isArray(value);

const valueText = (value: HclValue, indent: string): string => {
  if (value instanceof HclText) return value.text;
  if (typeof value === 'string') return hclString(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) {
    if (value.length < 2) return `[${value.map((item) => valueText(item, indent)).join('')}]`;
    const items = value.map((item) => `${indent}  ${valueText(item, `${indent}  `)},\n`).join('');
    return `[\n${items}${indent}]`;
  }
  return `{\n${attributes(value, `${indent}  `, {})}${indent}}`;
};

const commentText = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => `${indent}# ${line}\n`)
    .join('');

const attributes = (
  body: Readonly<Record<string, HclValue | undefined>>,
  indent: string,
  notes: Readonly<Record<string, string>>,
): string => {
  let out = '';
  for (const [key, value] of Object.entries(body)) {
    if (value === undefined) continue;
    const note = Object.hasOwn(notes, key) ? notes[key] : undefined;
    if (note !== undefined) out += commentText(note, indent);
    const name = identifier.test(key) ? key : hclString(key);
    out += `${indent}${name} = ${valueText(value, indent)}\n`;
  }
  return out;
};

const blockText = ({ comment, type, labels, body, notes }: HclBlock): string => {
  const head = [type, ...labels.map(hclString)].join(' ');
  const above = comment === undefined ? '' : commentText(comment, '');
  return `${above}${head} {\n${attributes(body, '  ', notes ?? {})}}\n`;
};

/** An HCL document: a header comment, then its blocks with a blank line between them. */
export const emitHcl = (header: string, blocks: readonly HclBlock[]): string =>
  [commentText(header, ''), ...blocks.map(blockText)].join('\n');

import { blockHeader, stringScalar } from './yaml-scalar.ts';

/**
 * A value that can be written as YAML: plain data, and marks for comments and for the lines that a
 * chart template puts around an entry. Entries that are `undefined` are not written.
 */
export type Yaml =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly Yaml[]
  | YamlMark
  | { readonly [key: string]: Yaml };

type Mark =
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'below'; readonly lines: (indent: number) => readonly string[] }
  | { readonly kind: 'comment'; readonly text: string; readonly node: Yaml }
  | {
      readonly kind: 'around';
      readonly before: string;
      readonly node: Yaml;
      readonly after: string;
    };

/** A value that the emitter does not write as plain data. */
export class YamlMark {
  readonly mark: Mark;
  constructor(mark: Mark) {
    this.mark = mark;
  }
}

/** A scalar that is written unchanged. */
export const raw = (text: string): YamlMark => new YamlMark({ kind: 'raw', text });

/** A value on the lines below its key; `indent` is the column of its first character. */
export const below = (lines: (indent: number) => readonly string[]): YamlMark =>
  new YamlMark({ kind: 'below', lines });

/** An entry with a comment above it. */
export const commented = (text: string, node: Yaml): YamlMark =>
  new YamlMark({ kind: 'comment', text, node });

/** An entry between two lines that are not YAML. */
export const around = (before: string, node: Yaml, after: string): YamlMark =>
  new YamlMark({ kind: 'around', before, node, after });

export interface YamlOptions {
  /** Comment at the top of the document. */
  readonly header?: string;
  /** Escapes each scalar for a template engine that reads the file before the YAML parser. */
  readonly literal?: (scalar: string) => string;
}

const pads = Array.from({ length: 40 }, (_, depth) => ' '.repeat(depth));
const pad = (indent: number): string => pads[indent] ?? ' '.repeat(indent);

/**
 * Characters that are not allowed in a YAML stream, not even in a comment; includes lone
 * surrogates.
 */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A comment on a single line without forbidden characters; a fast path for most comments. */
const oneLine = /^[ -~\u00a0-\u2027\u202a-\ud7ff]+$/;

const commentLines = (text: string, indent: number): string => {
  if (oneLine.test(text)) return `${pad(indent)}# ${text}\n`;
  return text
    .replace(forbidden, ' ')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `${pad(indent)}#${line === '' ? '' : ` ${line}`}\n`)
    .join('');
};

const isMap = (node: Yaml): node is YamlMap =>
  typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof YamlMark);

const isList = (node: Yaml): node is readonly Yaml[] => Array.isArray(node);

type YamlMap = { readonly [key: string]: Yaml };

const firstKey = (node: YamlMap): string | undefined => {
  for (const key in node) if (node[key] !== undefined) return key;
  return undefined;
};

/** Whether an entry has a comment or a template line above its key. */
const hasLineAbove = (node: Yaml): boolean =>
  node instanceof YamlMark && (node.mark.kind === 'comment' || node.mark.kind === 'around');

class Emitter {
  readonly #literal: ((scalar: string) => string) | undefined;

  constructor(literal: ((scalar: string) => string) | undefined) {
    this.#literal = literal;
  }

  #scalar(node: string | number | bigint | boolean | null): string {
    if (typeof node !== 'string') return String(node);
    const text = stringScalar(node);
    return this.#literal === undefined ? text : this.#literal(text);
  }

  #block(text: string, header: string, indent: number): string {
    const lines = this.#text(text).split('\n');
    // The header (`|`) implies the final newline, so no empty line is written for it.
    if (text.endsWith('\n')) lines.pop();
    let out = `${header}\n`;
    for (const line of lines) out += line === '' ? '\n' : `${pad(indent)}${line}\n`;
    return out;
  }

  /** Writes an entry; `lead` is `key:` or `-` with its indentation. */
  #entry(lead: string, node: Yaml, indent: number): string {
    if (node === undefined) return '';
    if (node instanceof YamlMark) return this.#marked(lead, node.mark, indent);
    if (typeof node === 'string') {
      const header = blockHeader(node);
      if (header !== undefined) return `${lead} ${this.#block(node, header, indent + 2)}`;
      return `${lead} ${this.#scalar(node)}\n`;
    }
    if (isList(node)) {
      if (node.every((item) => item === undefined)) return `${lead} []\n`;
      return `${lead}\n${this.list(node, indent + 2)}`;
    }
    if (isMap(node)) {
      const first = firstKey(node);
      if (first === undefined) return `${lead} {}\n`;
      // The first key of a list item is written on the line of the dash, unless a comment or a
      // template line precedes it.
      const beside = lead.endsWith('-') && !hasLineAbove(node[first]);
      return beside
        ? this.map(node, indent + 2, `${lead} `)
        : `${lead}\n${this.map(node, indent + 2)}`;
    }
    return `${lead} ${this.#scalar(node)}\n`;
  }

  #marked(lead: string, mark: Mark, indent: number): string {
    switch (mark.kind) {
      case 'raw':
        return `${lead} ${mark.text}\n`;
      case 'below':
        return `${lead}\n${mark
          .lines(indent + 2)
          .map((line) => `${pad(indent + 2)}${line}\n`)
          .join('')}`;
      case 'comment':
        return `${commentLines(this.#text(mark.text), indent)}${this.#entry(lead, mark.node, indent)}`;
      case 'around':
        return `${pad(indent)}${mark.before}\n${this.#entry(lead, mark.node, indent)}${pad(indent)}${mark.after}\n`;
    }
  }

  #text(text: string): string {
    return this.#literal === undefined ? text : this.#literal(text);
  }

  /** Writes a mapping; `start` is the text before the first key. */
  map(node: YamlMap, indent: number, start = pad(indent)): string {
    let out = '';
    for (const key in node) {
      const value = node[key];
      if (value === undefined) continue;
      out += this.#entry(`${out === '' ? start : pad(indent)}${this.#scalar(key)}:`, value, indent);
    }
    return out;
  }

  list(node: readonly Yaml[], indent: number): string {
    let out = '';
    for (const item of node) out += this.#entry(`${pad(indent)}-`, item, indent);
    return out;
  }

  document(node: Yaml, indent = 0): string {
    if (node instanceof YamlMark) {
      const { mark } = node;
      if (mark.kind === 'comment') {
        return commentLines(this.#text(mark.text), indent) + this.document(mark.node, indent);
      }
      if (mark.kind === 'around')
        return `${mark.before}\n${this.document(mark.node)}${mark.after}\n`;
      return mark.kind === 'raw' ? `${mark.text}\n` : `${mark.lines(0).join('\n')}\n`;
    }
    if (isList(node)) return node.length === 0 ? '[]\n' : this.list(node, indent);
    if (isMap(node)) return firstKey(node) === undefined ? '{}\n' : this.map(node, indent);
    return node === undefined || node === null || typeof node !== 'object'
      ? `${this.#scalar(node ?? null)}\n`
      : '';
  }
}

/** A YAML document that YAML 1.1 and 1.2 parsers read as the same data; ends with a newline. */
export const emitYaml = (node: Yaml, options: YamlOptions = {}): string =>
  (options.header === undefined ? '' : commentLines(options.header, 0)) +
  new Emitter(options.literal).document(node);

const withoutHeader = ({ literal }: YamlOptions): YamlOptions =>
  literal === undefined ? {} : { literal };

/** Several documents in one file; the header is above the first document. */
export const emitDocuments = (nodes: readonly Yaml[], options: YamlOptions = {}): string =>
  nodes
    .map((node, index) => emitYaml(node, index === 0 ? options : withoutHeader(options)))
    .join('---\n');

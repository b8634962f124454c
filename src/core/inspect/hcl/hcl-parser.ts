import type { Text } from '../../fields/index.ts';
import { neither, noComma, noValue, sameLine, setTwice, stray, unclosed } from './messages.ts';
import type { Token } from './tokens.ts';

/** A problem with its offsets in the text. */
export interface HclProblem {
  readonly start: number;
  readonly end: number;
  readonly message: Text;
}

/** A block with its labels and attributes. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: ReadonlyMap<string, readonly Token[]>;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const isCloser = ({ kind, text }: Token): boolean => kind === 'sign' && /^[)\]}]$/u.test(text);
const isValue = ({ kind }: Token): boolean => kind !== 'sign' && kind !== 'line';
/** Whether two tokens may follow each other without an operator, as in a `for` expression. */
const isJoined = (before: Token, token: Token): boolean =>
  [before.text, token.text].some((word) => ['for', 'in', 'if'].includes(word));

const endsValue = (token: Token): boolean => isValue(token) || isCloser(token);

/**
 * Parses the structure of HCL: blocks, attributes and brackets. Stops at the first syntax error.
 */
export class HclParser {
  mistake: HclProblem | undefined;
  readonly blocks: Block[] = [];
  /** Attributes outside of blocks; bake reads them as variables. */
  readonly attributes: ReadonlyMap<string, readonly Token[]>;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.attributes = this.#body(undefined);
  }

  #blame({ start, end }: Token, message: Text): void {
    this.mistake ??= { start, end, message };
    this.#at = this.#tokens.length;
  }

  /** Attributes and blocks up to the bracket that closes `opener`. */
  #body(opener: Token | undefined): ReadonlyMap<string, readonly Token[]> {
    const attributes = new Map<string, readonly Token[]>();
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      if (token.kind === 'line') this.#at++;
      else if (opener !== undefined && token.text === '}') {
        this.#at++;
        return attributes;
      } else if (isCloser(token)) this.#blame(token, stray(token.text));
      else this.#entry(token, attributes);
    }
    if (opener !== undefined) this.#blame(opener, unclosed('{', '}'));
    return attributes;
  }

  #entry(name: Token, attributes: Map<string, readonly Token[]>): void {
    const next = this.#tokens[this.#at + 1];
    if (name.kind === 'name' && next?.text === '=') {
      if (attributes.has(name.text)) this.#blame(name, setTwice(name.text));
      this.#at += 2;
      attributes.set(name.text, this.#value(next));
      return;
    }
    const labels: string[] = [];
    let at = this.#at + 1;
    for (let label = this.#tokens[at]; label !== undefined && isValue(label); ) {
      labels.push(label.kind === 'string' ? label.text.slice(1, -1) : label.text);
      at++;
      label = this.#tokens[at];
    }
    const opener = this.#tokens[at];
    if (name.kind === 'name' && opener?.text === '{') {
      this.#at = at + 1;
      this.blocks.push({ type: name.text, labels, attributes: this.#body(opener) });
    } else this.#blame(name, neither(name.text));
  }

  /** The expression of an attribute, which ends with its line or the block. */
  #value(equals: Token): readonly Token[] {
    const first = this.#at;
    for (let token = this.#tokens[first]; token !== undefined; token = this.#tokens[this.#at]) {
      const before = this.#tokens[this.#at - 1];
      const isEnd = token.kind === 'line' || token.text === '}';
      if (isEnd && this.#at === first) this.#blame(equals, noValue);
      if (isEnd) break;
      if (isCloser(token)) this.#blame(token, stray(token.text));
      else if (this.#at > first && before !== undefined && this.#isBeside(before, token)) {
        this.#blame(token, sameLine(token.text));
      } else this.#part(token);
    }
    return this.#tokens.slice(first, this.#at);
  }

  #isBeside(before: Token, token: Token): boolean {
    return endsValue(before) && isValue(token) && !isJoined(before, token);
  }

  /** Reads a token of an expression, or a whole bracketed part. */
  #part(token: Token): void {
    this.#at++;
    const closer = token.kind === 'sign' ? closers[token.text] : undefined;
    if (closer === undefined) return;
    let before: Token | undefined;
    for (let next = this.#tokens[this.#at]; next !== undefined; next = this.#tokens[this.#at]) {
      if (next.text === closer) {
        this.#at++;
        return;
      }
      if (isCloser(next)) this.#blame(next, stray(next.text));
      else if (before !== undefined && this.#isBeside(before, next)) {
        this.#blame(next, noComma(next.text));
      } else if (next.kind === 'line') {
        // Line breaks separate the entries of an object; in a list they have no meaning.
        if (token.text === '{') before = undefined;
        this.#at++;
      } else {
        this.#part(next);
        before = this.#tokens[this.#at - 1];
      }
    }
    this.#blame(token, unclosed(token.text, closer));
  }
}

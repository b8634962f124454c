/** A variable `${…}` that the builder expands, by offsets. */
interface Variable {
  readonly start: number;
  readonly end: number;
  /** The text between the braces. */
  readonly body: string;
  readonly isClosed: boolean;
}

/** The result of BuildKit's word expansion for the words of an instruction. */
export interface ShellWords {
  readonly variables: readonly Variable[];
  /** The offset of an unclosed quotation mark. */
  readonly openQuote: number | undefined;
}

const variableAt = (text: string, start: number): Variable => {
  const close = text.indexOf('}', start);
  const end = close < 0 ? text.length : close + 1;
  const body = text.slice(start + 2, close < 0 ? text.length : close);
  return { start, end, body, isClosed: close >= 0 };
};

/** Reads words like BuildKit: quotes, backslashes and variables, but no other shell syntax. */
export const shellWords = (text: string): ShellWords => {
  const variables: Variable[] = [];
  let openQuote: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const quote = openQuote === undefined ? undefined : text[openQuote];
    if (quote === "'") {
      if (character === "'") openQuote = undefined;
    } else if (character === '\\') at++;
    else if (character === '$' && text[at + 1] === '{') {
      const variable = variableAt(text, at);
      variables.push(variable);
      at = variable.end - 1;
    } else if (character === quote) openQuote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) openQuote = at;
  }
  return { variables, openQuote };
};

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * Replaces comments and empty lines within an instruction by spaces, so that offsets do not change.
 */
export const withoutComments = (text: string): string =>
  text.replace(/(?<=\n)[ \t]*(?:#.*)?(?:\r?\n|$)/gu, blank);

/** A `${…}` that the builder fills in, by offsets. */
interface Variable {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces. */
  readonly body: string;
  readonly isClosed: boolean;
}

/** What the builder's own little shell finds in the words of an instruction. */
export interface ShellWords {
  readonly variables: readonly Variable[];
  /** Where the quotation mark stands that is never closed. */
  readonly openQuote: number | undefined;
}

const variableAt = (text: string, start: number): Variable => {
  const close = text.indexOf('}', start);
  const end = close < 0 ? text.length : close + 1;
  const body = text.slice(start + 2, close < 0 ? text.length : close);
  return { start, end, body, isClosed: close >= 0 };
};

/** Reads words as BuildKit does: quotes, backslashes and variables, and nothing else of a shell. */
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

/** An instruction over several lines without the comments and empty lines between them; places stay. */
export const withoutComments = (text: string): string =>
  text.replace(/(?<=\n)[ \t]*(?:#.*)?(?:\r?\n|$)/gu, blank);

import { DockerfileParser } from 'dockerfile-ast';
import type { Json } from '../../kubernetes/tree.ts';
import { jsonOf } from './json.ts';
import { shellTree } from './shell.ts';

const closing = (text: string, from: number, quote: string): number => {
  let at = from;
  while (at < text.length && text[at] !== quote) at += quote === '"' && text[at] === '\\' ? 2 : 1;
  return at;
};

/** Reads a word like BuildKit's lexer: quotes are removed, expansions are marked. */
const wordAt = (text: string, from: number): { readonly word: string; readonly end: number } => {
  let word = '';
  let at = from;
  while (at < text.length && !/\s/.test(text[at] ?? '')) {
    const char = text[at] ?? '';
    if (char === "'" || char === '"') {
      const end = closing(text, at + 1, char);
      word += char === "'" ? text.slice(at + 1, end) : inQuotes(text.slice(at + 1, end));
      at = end + 1;
    } else if (char === '\\') {
      word += text[at + 1] ?? '';
      at += 2;
    } else {
      word += char === '$' ? '\u{e000}' : char;
      at += 1;
    }
  }
  return { word, end: at };
};

/** In double quotes only `"`, `$` and the backslash itself are escaped. */
const inQuotes = (text: string): string =>
  text.replaceAll(/\\(["$\\])|\$/g, (_all, escaped?: string) => escaped ?? '\u{e000}');

const wordsOf = (text: string): readonly Json[] => {
  const words: Json[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) at += 1;
    else {
      const { word, end } = wordAt(text, at);
      words.push(word);
      at = end;
    }
  }
  return words;
};

const content = (keyword: string, text: string): Json => {
  const [, flags = '', rest = ''] = /^((?:--\S+\s+)*)([\s\S]*)$/.exec(text) ?? [];
  const list = rest.startsWith('[') ? jsonOf(rest) : undefined;
  // A list of paths is the same as words; a command in the form of a list runs without a shell.
  if (list !== undefined && keyword !== 'COPY') return [...wordsOf(flags), list];
  if (Array.isArray(list)) return [...wordsOf(flags), ...list];
  if (keyword === 'RUN') return [...wordsOf(flags), shellTree(rest)];
  if (keyword === 'HEALTHCHECK' && rest.startsWith('CMD')) {
    return [...wordsOf(flags), 'CMD', jsonOf(rest.slice(3).trim()) ?? rest];
  }
  return [...wordsOf(flags), ...wordsOf(rest)];
};

/** A Dockerfile as a tree of its instructions; independent of quoting. */
export const dockerfileTree = (text: string): Json =>
  DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction): Json => {
      const keyword = instruction.getKeyword();
      // The text after the keyword, with continued lines joined.
      const rest = text.slice(...offsets(text, instruction.getRange())).slice(keyword.length);
      return [keyword, content(keyword, rest.replaceAll(/\\\n/g, ' ').trim())];
    });

interface Place {
  readonly line: number;
  readonly character: number;
}

const offsets = (
  text: string,
  { start, end }: { readonly start: Place; readonly end: Place },
): [number, number] => {
  const lines = text.split('\n');
  const offset = ({ line, character }: Place): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [offset(start), offset(end)];
};

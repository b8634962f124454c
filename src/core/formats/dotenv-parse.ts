/** A name and its value from a line of a dotenv file. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/**
 * The pairs of a dotenv file in file order, and the number of lines that are neither a pair nor a
 * comment.
 */
export interface DotenvPairs {
  readonly pairs: readonly Pair[];
  readonly unread: number;
}

const nothing = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
// Names of variables, and the keys of labels and of configuration files.
const head = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w./-]*)[ \t]*=[ \t]*/y;
const double = /"((?:[^"\\]|\\[\s\S])*)"[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
const single = /'([^']*)'[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
const line = /([^\n]*)(?:\n|$)/y;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unescaped = (text: string): string =>
  text.replaceAll(/\\([nrt"\\$])/g, (_, char: string) => escapes[char] ?? char);

/** A value without quotes; a comment begins with a space and `#`. */
const bare = (text: string): string => text.replace(/(?:^|[ \t])#.*$/u, '').trim();

/**
 * Reads KEY=VALUE lines as Compose reads a `.env`: `export`, comments, blank lines, values in single
 * quotes (literal) or double quotes (with escapes). References such as `${X}` stay as they are.
 */
export const parseDotenv = (text: string): DotenvPairs => {
  const pairs: Pair[] = [];
  let unread = 0;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    if (take(nothing)) continue;
    const name = take(head)?.[1];
    const quotedDouble = name === undefined ? null : take(double);
    const quotedSingle = name === undefined || quotedDouble ? null : take(single);
    const rest = quotedDouble || quotedSingle ? '' : (take(line)?.[1] ?? '');
    if (name === undefined) unread += 1;
    else {
      const [quoted] = [quotedDouble && unescaped(quotedDouble[1] ?? ''), quotedSingle?.[1]].filter(
        (one) => typeof one === 'string',
      );
      pairs.push({ name, value: quoted ?? bare(rest) });
    }
  }
  return { pairs, unread };
};

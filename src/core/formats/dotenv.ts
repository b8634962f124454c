/** The content of a line of a dotenv file. */
export type DotenvLine =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'entry'; readonly name: string; readonly value: string };

const plain = /^[\w./:@%+,-]*$/;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  $: '\\$',
  '\n': '\\n',
  '\r': '\\r',
};

/**
 * A value in the form that Compose reads from `.env`: without quotes if it has no special
 * characters, in single quotes (literal), or in double quotes with escapes if it contains a single
 * quote or a line break.
 */
export const dotenvValue = (value: string): string => {
  if (plain.test(value)) return value;
  if (!/['\n\r\\]/.test(value)) return `'${value}'`;
  return `"${value.replaceAll(/[\\"$\n\r]/g, (char) => escapes[char] ?? char)}"`;
};

const line = (one: DotenvLine): string => {
  switch (one.kind) {
    case 'blank':
      return '\n';
    case 'comment':
      return one.text
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .map((text) => `# ${text}`.trimEnd())
        .join('\n')
        .concat('\n');
    case 'entry':
      return `${one.name}=${dotenvValue(one.value)}\n`;
  }
};

/** The lines of a dotenv file. */
export const emitDotenv = (lines: readonly DotenvLine[]): string => lines.map(line).join('');

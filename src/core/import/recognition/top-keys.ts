/** How many characters of a text are examined to recognise its kind. */
export const looked = 200_000;

const key = /^(?:"([^"\n]*)"|'([^'\n]*)'|([A-Za-z_$][\w.$/-]*))[ \t]*:(?=[ \t\r\n]|$)/gmu;

/** The keys in the first column of a YAML text, also if the text is not well-formed. */
export const topKeys = (text: string): ReadonlySet<string> =>
  new Set([...text.slice(0, looked).matchAll(key)].map(([, a, b, c]) => a ?? b ?? c ?? ''));

/** The value of a key in the first column, without quotes; empty if it is not a scalar. */
export const topValue = (text: string, name: string): string => {
  const found = new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'mu').exec(text.slice(0, looked))?.[1];
  return (found ?? '')
    .replace(/\s+#.*$/u, '')
    .replaceAll(/^["']|["']\s*$/gu, '')
    .trim();
};

const table = /^[ \t]*\[{1,2}[ \t]*([^\]\n#]+?)[ \t]*\]{1,2}/gmu;

/** The first segments of the table names of a TOML text. */
export const tableNames = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.slice(0, looked).matchAll(table)].map(([, name = '']) =>
      (name.split('.')[0] ?? '').trim().replaceAll(/^["']|["']$/gu, ''),
    ),
  );

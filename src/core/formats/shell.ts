const plain = /^[\w@%+=:,./-]+$/;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Any text as a single word of a POSIX shell. */
export const shellWord = (text: string): string => (plain.test(text) ? text : quoted(text));

/** Shell text that is written without quoting: an expansion such as `"$TARGET"`. */
export class ShellText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * An assignment. The value is always quoted: ShellCheck reports an unquoted value that is also the
 * name of a command as a forgotten `$(…)` (SC2209).
 */
export const assignment = (name: string, value: string | ShellText): string =>
  `${name}=${value instanceof ShellText ? value.text : quoted(value)}`;

/** Marks shell text that must not be quoted. Never use it for text that a user entered. */
export const shellText = (text: string): ShellText => new ShellText(text);

/** A simple command: every word is quoted except marked shell text. */
export const command = (...words: readonly (string | ShellText)[]): string =>
  words.map((word) => (word instanceof ShellText ? word.text : shellWord(word))).join(' ');

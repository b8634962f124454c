const plain = /^[\w@%+=:,./-]+$/;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A text as one word of a POSIX shell, whatever it holds. */
export const shellWord = (text: string): string => (plain.test(text) ? text : quoted(text));

/** Shell text that stands as it is: an expansion such as `"$TARGET"`. */
export class ShellText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * An assignment. The value is quoted though it may need no quotes: ShellCheck takes a bare word that
 * is also the name of a command for a forgotten `$(…)` (SC2209).
 */
export const assignment = (name: string, value: string | ShellText): string =>
  `${name}=${value instanceof ShellText ? value.text : quoted(value)}`;

/** Marks shell text that must not be quoted; never for what a user typed. */
export const shellText = (text: string): ShellText => new ShellText(text);

/** A simple command: every word is quoted, apart from marked shell text. */
export const command = (...words: readonly (string | ShellText)[]): string =>
  words.map((word) => (word instanceof ShellText ? word.text : shellWord(word))).join(' ');

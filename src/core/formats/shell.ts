const plain = /^[\w@%+=:,./-]+$/;

/** A text as one word of a POSIX shell, whatever it holds. */
export const shellWord = (text: string): string =>
  plain.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** Shell text that stands as it is: an expansion such as `"$TARGET"`. */
export class ShellText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Marks shell text that must not be quoted; never for what a user typed. */
export const shellText = (text: string): ShellText => new ShellText(text);

/** A simple command: every word is quoted, apart from marked shell text. */
export const command = (...words: readonly (string | ShellText)[]): string =>
  words.map((word) => (word instanceof ShellText ? word.text : shellWord(word))).join(' ');

const codes = { red: 31, green: 32, yellow: 33, blue: 34, dim: 2, bold: 1 } as const;

export type Colour = keyof typeof codes;

/** Wraps a text in a terminal colour when `on` is true; otherwise returns it unchanged. */
export const painted = (on: boolean, colour: Colour, text: string): string =>
  on ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;

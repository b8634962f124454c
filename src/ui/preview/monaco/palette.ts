import tokenSheet from '../../kit/tokens.css?raw';

/** The themes that can be painted; `system` is resolved before. */
export type PaintedTheme = 'light' | 'dark';

/**
 * Colours of code as #rrggbb, because Monaco needs concrete values. The accent colour is reserved
 * for changes.
 */
export interface SyntaxColours {
  readonly type: string;
  readonly string: string;
  readonly number: string;
  readonly keyword: string;
  readonly comment: string;
  readonly delimiter: string;
  readonly variable: string;
  readonly tag: string;
  readonly template: string;
}

/**
 * Syntax colours of each theme; all have a contrast of 4.5:1 on the background and on changed
 * lines.
 */
export const syntax: Readonly<Record<PaintedTheme, SyntaxColours>> = {
  light: {
    type: '#1b4b76',
    string: '#3c6420',
    number: '#77408c',
    keyword: '#0b6063',
    comment: '#5f636b',
    delimiter: '#5a5e66',
    variable: '#1d6286',
    tag: '#73570b',
    template: '#6a3fae',
  },
  dark: {
    type: '#9cc3e6',
    string: '#aecb86',
    number: '#d7aee8',
    keyword: '#82cdc5',
    comment: '#9b978c',
    delimiter: '#aaa69b',
    variable: '#8fd2ea',
    tag: '#dcc277',
    template: '#c5aef3',
  },
};

const declarations = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-fA-F]{6})\s*;/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const themeBlocks: Readonly<Record<PaintedTheme, RegExp>> = {
  light: /:root\s*\{([^}]*)\}/,
  dark: /:root\[data-theme=["']?dark["']?\]\s*\{([^}]*)\}/,
};

/**
 * A colour of the design tokens as #rrggbb. It is read from the style sheet, because the page may
 * not have switched its theme yet when the editor does.
 */
export const tokenColour = (theme: PaintedTheme, name: string, sheet = tokenSheet): string => {
  const declared = (block: PaintedTheme) =>
    declarations(themeBlocks[block].exec(sheet)?.[1] ?? '').get(name);
  const value = declared(theme) ?? declared('light');
  if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return value;
};

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { syntax, tokenColour } from './palette.ts';

/** Vitest replaces style sheets by empty ones, so the test reads the file. */
const tokens = readFileSync(new URL('../../kit/tokens.css', import.meta.url), 'utf8');

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const themes = ['light', 'dark'] as const;
const cases = themes.flatMap((theme) =>
  ['sheet', 'rust-tint'].flatMap((ground) =>
    Object.entries(syntax[theme]).map(([name, colour]) => ({ theme, ground, name, colour })),
  ),
);

describe('the colours of code', () => {
  test.each(cases)('$theme: $name keeps 4.5:1 on $ground', ({ theme, ground, colour }) => {
    expect(contrast(colour, tokenColour(theme, ground, tokens))).toBeGreaterThanOrEqual(4.5);
  });

  test('line numbers keep 4.5:1 on the page background', () => {
    for (const theme of themes) {
      const ratio = contrast(
        tokenColour(theme, 'ink-faint', tokens),
        tokenColour(theme, 'sheet', tokens),
      );
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('a colour of the design tokens', () => {
  const sheet =
    ":root {\n --a: #111111;\n --b: #222222;\n}\n:root[data-theme='dark'] {\n --a: #eeeeee;\n}";

  test('is read from its theme', () => {
    expect([tokenColour('light', 'a', sheet), tokenColour('dark', 'a', sheet)]).toEqual([
      '#111111',
      '#eeeeee',
    ]);
  });

  test('falls back to the light value where the dark theme has none', () => {
    expect(tokenColour('dark', 'b', sheet)).toBe('#222222');
  });

  test('throws when it does not exist', () => {
    expect(() => tokenColour('light', 'c', sheet)).toThrow('tokens.css has no colour --c');
  });
});

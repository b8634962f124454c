import { expect, test } from 'vitest';
import { dotenvValue, emitDotenv } from './dotenv.ts';

// Each right side was read back by docker compose as the left side.
test.each([
  ['', ''],
  ['change-me', 'change-me'],
  ['a b', "'a b'"],
  ['$HOME ${X}', "'$HOME ${X}'"],
  ['#no', "'#no'"],
  ['a"b', `'a"b'`],
  ["it's $5", `"it's \\$5"`],
  ['C:\\new', '"C:\\\\new"'],
  ['x\ny', '"x\\ny"'],
  [`q'\n"$\\`, `"q'\\n\\"\\$\\\\"`],
])('The value %j is written as %s.', (value, text) => {
  expect(dotenvValue(value)).toBe(text);
});

test('A comment cannot break out of its line.', () => {
  expect(emitDotenv([{ kind: 'comment', text: 'one\rA=1\nB=2' }])).toBe('# one\n# A=1\n# B=2\n');
});

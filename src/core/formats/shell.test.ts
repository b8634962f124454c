import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { command, shellText, shellWord } from './shell.ts';

const hostile = [
  '',
  'plain-1.0/x',
  'two words',
  "it's",
  '"quoted"',
  '$HOME ${X} $(id) `id`',
  'a\\',
  'line\nbreak',
  '; rm -rf / #',
  '~root *.rs ?',
  '!history',
  '中文 🚀',
  "'; echo pwned; '",
];

test('A real shell reads every word back as it was.', () => {
  const script = `printf '%s\\037' ${hostile.map(shellWord).join(' ')}`;
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\u001f');
  expect(words.slice(0, -1)).toEqual(hostile);
});

test('What needs no quotes has none.', () => {
  expect(command('cargo', 'build', '--features', 'a,b')).toBe('cargo build --features a,b');
});

test('Marked shell text stays an expansion.', () => {
  expect(command('cp', shellText('"$TARGET"'), '$TARGET')).toBe(`cp "$TARGET" '$TARGET'`);
});

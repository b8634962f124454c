import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { assignment, command, shellText, shellWord } from './shell.ts';

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

test('A real shell reads every quoted word back unchanged.', () => {
  const script = `printf '%s\\037' ${hostile.map(shellWord).join(' ')}`;
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\u001f');
  expect(words.slice(0, -1)).toEqual(hostile);
});

/**
 * Names of commands for ShellCheck, Bash and POSIX, and words with a special meaning in a shell.
 */
const commandNames = [
  'ed',
  'ls',
  'test',
  'true',
  'false',
  'cat',
  'vi',
  'ex',
  'at',
  'nm',
  'od',
  'pr',
  'sh',
  'bash',
  'who',
  'git',
  'make',
  'awk',
  'sed',
  'grep',
  'find',
  'date',
  'env',
  'id',
  'kill',
  'sleep',
  'wait',
  'exit',
  'if',
  'done',
  'time',
  'docker',
  'kubectl',
  'helm',
  'apt-get',
  'uname',
  'write',
  'echo',
];

test('A shell reads an assigned value back unchanged, and ShellCheck does not report it as a command.', () => {
  for (const value of [...commandNames, ...hostile]) {
    const line = assignment('name', value);
    expect(line).toMatch(/^name='/);
    const read = execFileSync('sh', ['-c', `${line}; printf %s "$name"`], { encoding: 'utf8' });
    expect(read).toBe(value);
  }
  expect(assignment('name', shellText('${NAME:-a}'))).toBe('name=${NAME:-a}');
});

test('A word that needs no quotes is written without quotes.', () => {
  expect(command('cargo', 'build', '--features', 'a,b')).toBe('cargo build --features a,b');
});

test('Text marked with shellText is written unquoted, as an expansion.', () => {
  expect(command('cp', shellText('"$TARGET"'), '$TARGET')).toBe(`cp "$TARGET" '$TARGET'`);
});

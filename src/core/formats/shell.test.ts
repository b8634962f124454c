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

test('A real shell reads every word back as it was.', () => {
  const script = `printf '%s\\037' ${hostile.map(shellWord).join(' ')}`;
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\u001f');
  expect(words.slice(0, -1)).toEqual(hostile);
});

/** Commands that ShellCheck, Bash and POSIX know, and words that mean something to a shell. */
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

test('A shell reads an assigned value back as it was, and ShellCheck never takes it for a command.', () => {
  for (const value of [...commandNames, ...hostile]) {
    const line = assignment('name', value);
    expect(line).toMatch(/^name='/);
    const read = execFileSync('sh', ['-c', `${line}; printf %s "$name"`], { encoding: 'utf8' });
    expect(read).toBe(value);
  }
  expect(assignment('name', shellText('${NAME:-a}'))).toBe('name=${NAME:-a}');
});

test('What needs no quotes has none.', () => {
  expect(command('cargo', 'build', '--features', 'a,b')).toBe('cargo build --features a,b');
});

test('Marked shell text stays an expansion.', () => {
  expect(command('cp', shellText('"$TARGET"'), '$TARGET')).toBe(`cp "$TARGET" '$TARGET'`);
});

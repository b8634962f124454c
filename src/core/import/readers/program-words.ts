import type { Text } from '../../fields/text.ts';
import { shellWords } from '../../formats/dockerfile-parse.ts';
import { nameOfFile } from '../project-files.ts';
import { clue, type Place } from './clue.ts';
import type { Clue, Rank } from './reader.ts';

const plain = (name: string): string => name.replaceAll('_', '-').toLowerCase();

/** Programs that start another program, with their own options before its name. */
const isWrapper = (word: string): boolean =>
  /^(?:exec|env|tini|dumb-init|catatonit|gosu|su-exec|setpriv|nice|time|s6-setuidgid|doppler|wait-for-it(?:\.sh)?|wait)$/u.test(
    nameOfFile(word),
  );

const isShell = (word: string): boolean => /^(?:ba|da|a|z)?sh$/u.test(nameOfFile(word));

/** A script such as `entrypoint.sh`, which usually runs the words that follow. */
const isScript = (word: string): boolean => /\.(?:sh|bash)$|entry-?point$/u.test(nameOfFile(word));

/** Programs that build or watch the source: they start no image. */
const isTool = (word: string): boolean =>
  /^(?:cargo|cargo-watch|watchexec|bacon|rustup|make|just|npm|pnpm|yarn|bun|npx|dx|trunk|tail|sleep|diesel|sqlx|sea-orm-cli)$/u.test(
    nameOfFile(word),
  );

/** The words of `sh -c "…"` in place of the shell. */
const unwrapped = (words: readonly string[]): readonly string[] => {
  const [shell = '', option = '', text = '', ...rest] = words;
  return isShell(shell) && /^-\w*c$/u.test(option) ? [...shellWords(text), ...rest] : words;
};

const isEnd = (word: string): boolean => /^(?:&&?|\|\|?|;|\d?>{1,2}.*|<.*)$|;$/u.test(word);

/** The words up to the end of the command, without what only a shell understands. */
const untilEnd = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex(isEnd);
  const last = words[end];
  const kept = end === -1 ? words : words.slice(0, end);
  return last !== undefined && /[^;];$/u.test(last) ? [...kept, last.slice(0, -1)] : kept;
};

/**
 * The arguments that a command gives to the program: the words after its name, or after the first
 * program that is neither a shell, a wrapper nor a build tool. Undefined if the command does not
 * start the program, or if an argument depends on a variable.
 */
export const argumentsOf = (
  command: readonly string[],
  names: readonly string[],
): readonly string[] | undefined => {
  const words = unwrapped(command);
  const known = new Set(names.map(plain));
  const named = words.findLastIndex(
    (word, index) =>
      known.has(plain(nameOfFile(word))) &&
      (index === 0 || word.includes('/') || isBefore(words, index)),
  );
  const at = named === -1 ? words.findIndex((word) => !isWrapper(word) && !isScript(word)) : named;
  const program = words[at];
  if (program === undefined || isTool(program) || isShell(program)) return undefined;
  if (named === -1 && !program.includes('/')) return undefined;
  const found = untilEnd(words.slice(at + 1));
  const open = found.some((word) => word === '' || /[$`\n]/u.test(word));
  return open ? undefined : found;
};

/** Whether only wrappers, scripts, options, variables or an ended command stand before a word. */
const isBefore = (words: readonly string[], index: number): boolean => {
  const before = words[index - 1] ?? '';
  return (
    isWrapper(before) || isScript(before) || isEnd(before) || /^-|=/u.test(before) || before === '!'
  );
};

/** Whether a command names the program. */
export const mentionsProgram = (command: readonly string[], names: readonly string[]): boolean => {
  const known = new Set(names.map(plain));
  return unwrapped(command).some((word) => known.has(plain(nameOfFile(word))));
};

/** Whether the first word names a program: a path, a script, a wrapper, a shell or its name. */
const startsProgram = (words: readonly string[], names: readonly string[]): boolean => {
  const [first = ''] = words;
  return (
    first.includes('/') ||
    isWrapper(first) ||
    isShell(first) ||
    isTool(first) ||
    isScript(first) ||
    names.some((name) => plain(name) === plain(first))
  );
};

/**
 * The arguments in words that follow the entry point of an image, such as CMD, `command:` of
 * Compose or a process of fly.toml: with or without the program before them.
 */
export const followingArguments = (
  words: readonly string[],
  names: readonly string[],
): readonly string[] | undefined => {
  if (startsProgram(unwrapped(words), names)) return argumentsOf(words, names);
  return argumentsOf(['/program', ...words], names);
};

/** A fact about the arguments with which the program is started; none if there are none. */
export const argumentClues = (
  found: readonly string[] | undefined,
  reason: Text,
  rank: Rank,
  place: Place,
): readonly Clue[] =>
  found === undefined || found.length === 0
    ? []
    : [clue(rank, 'recognised', 'workload.args', found, reason, place)];

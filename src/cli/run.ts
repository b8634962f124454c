import { version } from '../../package.json';
import type { Locale } from '../core/index.ts';
import type { Command } from './args/command.ts';
import { commandHelp, overview } from './args/help.ts';
import { takeLocale } from './args/locale.ts';
import { suggestion } from './args/nearest.ts';
import { parseInvocation } from './args/parse-args.ts';
import { painted } from './colour.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { generateCommand } from './commands/generate.ts';
import { initCommand } from './commands/init.ts';
import { linkCommand } from './commands/link.ts';
import { presetsCommand } from './commands/presets.ts';
import { schemaCommand } from './commands/schema.ts';
import { transitionCommand } from './commands/transition.ts';
import { type ExitCode, exit, type Io, UsageError } from './io.ts';

/** In the order of the help: the commands that a new user needs come first. */
const commands: readonly Command[] = [
  presetsCommand,
  initCommand,
  generateCommand,
  checkCommand,
  diffCommand,
  transitionCommand,
  linkCommand,
  schemaCommand,
];

const commandNamed = (name: string): Command => {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const { en, zh } = suggestion(
    name,
    commands.map((command) => command.name),
  );
  throw new UsageError(
    `There is no command ${name}.${en} “waybill help” lists the commands.`,
    `没有 ${name} 命令。${zh}“waybill help”可列出全部命令。`,
  );
};

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const dispatch = async (words: readonly string[], locale: Locale, io: Io): Promise<ExitCode> => {
  const [first, ...rest] = words;
  if (first === undefined) {
    // An empty command line is bad usage, so the overview goes to the error stream.
    io.err(overview(commands, locale));
    return exit.unusable;
  }
  if (first === '--version' || first === '-V') {
    io.out(`waybill ${version}\n`);
    return exit.fine;
  }
  if (first === 'help' || isHelp(first)) {
    const name = rest.find((word) => !isHelp(word));
    io.out(
      name === undefined ? overview(commands, locale) : commandHelp(commandNamed(name), locale),
    );
    return exit.fine;
  }
  const command = commandNamed(first);
  if (rest.some(isHelp)) {
    io.out(commandHelp(command, locale));
    return exit.fine;
  }
  return command.run(parseInvocation(command, rest, locale), io);
};

/**
 * Turns a file system error (full disk, missing permission) into a UsageError, because the user can
 * fix it. Throws any other error again.
 */
const asUsageError = (error: unknown): UsageError => {
  if (error instanceof UsageError) return error;
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  return new UsageError(error.message, `系统返回错误：${error.message}`);
};

/**
 * Runs a command line (arguments only, without `node` and the script) and returns the exit code.
 * Expected errors are printed; bugs throw.
 */
export const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { locale, words, problem } = takeLocale(args, io.env);
  try {
    if (problem) throw problem;
    return await dispatch(words, locale, io);
  } catch (error) {
    const { text } = asUsageError(error);
    const colon = locale === 'en' ? ': ' : '：';
    io.err(`${painted(io.colour, 'red', 'waybill')}${colon}${text[locale]}\n`);
    return exit.unusable;
  }
};

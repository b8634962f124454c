import type { Locale, Text } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';

/** A flag (`--name`) of a command. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the value in the help, such as `FILE`; a flag without it is a switch. */
  readonly value?: string;
  /** The flag may be given more than once; the values keep their order. */
  readonly repeated?: true;
  readonly help: Text;
}

/** The parsed command line: only flags that the command has, and no more operands than it takes. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly locale: Locale;
  readonly isOn: (flag: string) => boolean;
  readonly value: (flag: string) => string | undefined;
  readonly values: (flag: string) => readonly string[];
}

/** A command: the first word after `waybill`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** The operands and required flags as the usage line shows them. */
  readonly usage: string;
  /** Maximum number of operands. */
  readonly operands: number;
  readonly flags: readonly Flag[];
  /** Longer explanation, printed under the flags. */
  readonly notes?: Text;
  readonly run: (invocation: Invocation, io: Io) => ExitCode | Promise<ExitCode>;
}

/** Flags that every command accepts. */
export const commonFlags: readonly Flag[] = [
  {
    name: 'lang',
    value: 'en|zh-CN',
    help: { en: 'Language of the messages', 'zh-CN': '提示信息的语言' },
  },
  { name: 'help', short: 'h', help: { en: 'Show this help', 'zh-CN': '显示此帮助' } },
];

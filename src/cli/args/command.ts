import type { Locale, Text } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';

/** One `--name` of a command. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; a flag without it is a switch. */
  readonly value?: string;
  /** May be given more than once; the values keep their order. */
  readonly repeated?: true;
  readonly help: Text;
}

/** What the user typed, sorted out: only flags and as many operands as the command knows. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly locale: Locale;
  readonly isOn: (flag: string) => boolean;
  readonly value: (flag: string) => string | undefined;
  readonly values: (flag: string) => readonly string[];
}

/** One word after `waybill`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** The operands and required flags as the usage line shows them. */
  readonly usage: string;
  /** Most operands that it takes. */
  readonly operands: number;
  readonly flags: readonly Flag[];
  /** Longer explanation under the flags; what a summary cannot hold. */
  readonly notes?: Text;
  readonly run: (invocation: Invocation, io: Io) => ExitCode | Promise<ExitCode>;
}

/** Flags that every command knows. */
export const commonFlags: readonly Flag[] = [
  {
    name: 'lang',
    value: 'en|zh-CN',
    help: { en: 'Language of the messages', 'zh-CN': '提示信息的语言' },
  },
  { name: 'help', short: 'h', help: { en: 'Show this help', 'zh-CN': '显示此帮助' } },
];

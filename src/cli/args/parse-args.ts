import { parseArgs } from 'node:util';
import type { Locale } from '../../core/index.ts';
import { UsageError } from '../io.ts';
import { type Command, commonFlags, type Flag, type Invocation } from './command.ts';
import { suggestion } from './nearest.ts';

const dashed = (name: string): string => `--${name}`;

const unknownFlag = (typed: string, command: string, flags: readonly Flag[]): UsageError => {
  const name = typed.replace(/^-+/, '');
  const { en, zh } = suggestion(
    name,
    flags.map((flag) => flag.name),
    dashed,
  );
  return new UsageError(
    `“waybill ${command}” has no option ${typed}.${en}`,
    `“waybill ${command}”没有 ${typed} 选项。${zh}`,
  );
};

type Token = ReturnType<typeof tokensOf>['tokens'][number];

const tokensOf = (args: readonly string[], flags: readonly Flag[]) =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(
      flags.map(({ name, short, value }) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
      ]),
    ),
    // In strict mode Node would throw errors in its own words, in English only.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

const checkFlag = (
  token: Token,
  flag: Flag,
  seen: ReadonlyMap<string, readonly string[]>,
): void => {
  if (token.kind !== 'option') return;
  const { rawName, value, name } = token;
  if (flag.value && (value === undefined || (!token.inlineValue && /^--?[a-z]/.test(value)))) {
    throw new UsageError(
      `${rawName} needs a value: ${rawName} ${flag.value}`,
      `${rawName} 需要一个值：${rawName} ${flag.value}`,
    );
  }
  if (!flag.value && value !== undefined) {
    throw new UsageError(`${rawName} takes no value.`, `${rawName} 不接受值。`);
  }
  if (seen.has(name) && !flag.repeated) {
    throw new UsageError(`${rawName} is given twice.`, `${rawName} 重复出现。`);
  }
};

/** Parses the words after the command. Throws a UsageError for an unknown or incomplete word. */
export const parseInvocation = (
  command: Command,
  args: readonly string[],
  locale: Locale,
): Invocation => {
  const flags = [...command.flags, ...commonFlags];
  const operands: string[] = [];
  const seen = new Map<string, readonly string[]>();
  for (const token of tokensOf(args, flags).tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (!flag) throw unknownFlag(token.rawName, command.name, flags);
    checkFlag(token, flag, seen);
    seen.set(flag.name, [...(seen.get(flag.name) ?? []), token.value ?? '']);
  }
  const surplus = operands[command.operands];
  if (surplus !== undefined) {
    throw new UsageError(
      `“waybill ${command.name}” does not know what to do with “${surplus}”.`,
      `“waybill ${command.name}”无法处理参数“${surplus}”。`,
    );
  }
  return {
    operands,
    locale,
    isOn: (name) => seen.has(name),
    value: (name) => seen.get(name)?.[0],
    values: (name) => seen.get(name) ?? [],
  };
};

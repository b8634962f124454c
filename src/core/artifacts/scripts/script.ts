import type { Text } from '../../fields/index.ts';
import { shellWord } from '../../formats/shell.ts';
import { type Plan, say } from '../../plan/index.ts';

/** A variable that a script reads. */
export interface Setting {
  readonly name: string;
  /** Default value; a variable without a default is required. */
  readonly value?: string;
  readonly about: Text;
}

/** A shell script with its purpose, its variables and its commands. */
export interface Script {
  readonly path: string;
  readonly about: Text;
  /** Operands in the usage line: `ENVIRONMENT [REVISION]`. */
  readonly operands?: string;
  readonly settings: readonly Setting[];
  /** Programs that must be installed, except for a dry run. */
  readonly programs: readonly string[];
  /** Lines that read the operands from `$1`, `$2` … */
  readonly reading?: readonly string[];
  readonly body: readonly string[];
}

const dryRun: Text = {
  en: 'print the commands without running them',
  'zh-CN': '只打印命令，不执行',
};

const usage = (plan: Plan, { path, about, operands, settings }: Script): readonly string[] => {
  const words: readonly string[] = [path, ...(operands === undefined ? [] : [operands])];
  const lines = [
    ...settings.map(({ name, value, about: meaning }) => {
      const required = say(plan, { en: 'required', 'zh-CN': '必填' });
      const origin =
        value === undefined
          ? required
          : `${say(plan, { en: 'default', 'zh-CN': '默认' })} ${value}`;
      const open = say(plan, { en: ` (${origin})`, 'zh-CN': `（${origin}）` });
      return [name, `${say(plan, meaning)}${open}`] as const;
    }),
    ['--dry-run', say(plan, dryRun)] as const,
  ];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return [
    'usage() {',
    "  cat <<'USAGE'",
    `${words.join(' ')} [--dry-run] [--help]`,
    '',
    say(plan, about),
    '',
    ...lines.map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`),
    'USAGE',
    '}',
  ];
};

const options = (hasOperands: boolean): readonly string[] => [
  "dry_run=''",
  ...(hasOperands ? ['operands=()'] : []),
  'while (($# > 0)); do',
  '  case "$1" in',
  '  --dry-run) dry_run=yes ;;',
  '  -h | --help)',
  '    usage',
  '    exit 0',
  '    ;;',
  ...(hasOperands ? ['  [!-]*) operands+=("$1") ;;'] : []),
  '  *)',
  '    usage >&2',
  '    exit 2',
  '    ;;',
  '  esac',
  '  shift',
  'done',
  // Bash before 4.4 treats an empty array as an unset variable.
  ...(hasOperands ? ['set -- ${operands[@]+"${operands[@]}"}'] : []),
];

const assignments = (plan: Plan, settings: readonly Setting[]): readonly string[] =>
  settings.map(({ name, value, about }) =>
    value === undefined
      ? `: "\${${name}:?${say(plan, about)}}"`
      : `${name}=\${${name}:-${shellWord(value)}}`,
  );

const needs = (plan: Plan): readonly string[] => [
  '',
  'need() {',
  '  if [[ -z $dry_run ]] && ! command -v "$1" >/dev/null; then',
  `    note "$1${say(plan, { en: ' is not installed', 'zh-CN': ' 未安装' })}" >&2`,
  '    exit 127',
  '  fi',
  '}',
];

const functions: readonly string[] = [
  'note() { printf \'%s\\n\' "$*"; }',
  '',
  'run() {',
  "  printf '+' >&2",
  '  printf \' %q\' "$@" >&2',
  "  printf '\\n' >&2",
  '  if [[ -z $dry_run ]]; then',
  '    "$@"',
  '  fi',
  '}',
];

/** The text of a script, which passes ShellCheck and shfmt with two spaces. */
export const scriptText = (plan: Plan, script: Script): string =>
  `${[
    '#!/usr/bin/env bash',
    `# ${say(plan, script.about)}`,
    'set -euo pipefail',
    '',
    ...usage(plan, script),
    '',
    ...options(script.operands !== undefined),
    '',
    ...functions,
    ...needs(plan),
    '',
    'cd "$(dirname "${BASH_SOURCE[0]}")/.."',
    ...(script.reading ?? []),
    ...assignments(plan, script.settings),
    ...script.programs.map((program) => `need ${program}`),
    '',
    ...script.body,
  ].join('\n')}\n`;

/** A line that prints what the script does next. */
export const note = (plan: Plan, text: Text): string => `note ${quoted(say(plan, text))}`;

/** Quotes a text of Waybill in double quotes; `$` still expands. */
const quoted = (text: string): string => `"${text.replaceAll(/(["\\`])/g, '\\$1')}"`;

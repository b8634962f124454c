/** A Bash script with `--help` and `--dry-run`. */
export interface ShellScript {
  /** The first line of the header comment and of the help text. */
  readonly about: string;
  /** The lines that `--help` prints. The shell does not expand them. */
  readonly usage: readonly string[];
  /** Options with a value, by name, and the variable that stores the value. */
  readonly options: Readonly<Record<string, string>>;
  /** The array variable that stores the positional arguments. */
  readonly words?: string;
  readonly body: readonly string[];
}

const option = ([flag, variable]: readonly [string, string]): readonly string[] => [
  `  ${flag})`,
  `    ${variable}=\${2-}`,
  '    shift $(($# > 1 ? 1 : 0))',
  '    ;;',
];

const parsing = ({ options, words }: ShellScript): readonly string[] => [
  "dry_run=''",
  ...Object.values(options).map((variable) => `${variable}=''`),
  ...(words === undefined ? [] : [`${words}=()`]),
  'while (($# > 0)); do',
  '  case "$1" in',
  ...Object.entries(options).flatMap(option),
  '  --dry-run) dry_run=yes ;;',
  '  -h | --help)',
  '    usage',
  '    exit 0',
  '    ;;',
  ...(words === undefined ? [] : ['  [!-]*)', `    ${words}+=("$1")`, '    ;;']),
  '  *)',
  '    usage >&2',
  '    exit 2',
  '    ;;',
  '  esac',
  '  shift',
  'done',
];

const runner: readonly string[] = [
  '# Runs a command, or prints it in a dry run.',
  'run() {',
  '  if [[ -n $dry_run ]]; then',
  '    printf \'%q \' "$@"',
  "    printf '\\n'",
  '  else',
  '    "$@"',
  '  fi',
  '}',
];

/** The script in strict mode: it stops at a failing command or pipe and at an unset variable. */
export const emitShellScript = (script: ShellScript): string =>
  `${[
    '#!/usr/bin/env bash',
    `# ${script.about}`,
    'set -euo pipefail',
    '',
    'usage() {',
    "  cat <<'USAGE'",
    script.about,
    '',
    ...script.usage,
    'USAGE',
    '}',
    '',
    ...parsing(script),
    '',
    ...runner,
    '',
    ...script.body,
  ].join('\n')}\n`;

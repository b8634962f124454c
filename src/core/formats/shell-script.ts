/** A Bash script with `--help` and `--dry-run`. */
export interface ShellScript {
  /** First line of the comment and of the help. */
  readonly about: string;
  /** What `--help` prints, line by line; never an expansion. */
  readonly usage: readonly string[];
  /** Options with a value and the variable that takes it. */
  readonly options: Readonly<Record<string, string>>;
  /** Variable that takes the words without a dash, as a list. */
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

/** The script in strict mode: a failing command, pipe or unset variable ends it. */
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

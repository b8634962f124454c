import { assignment, shellWord } from '../../formats/shell.ts';
import { emitShellScript } from '../../formats/shell-script.ts';
import { secretKeysOf } from '../../kubernetes/configuration/secrets.ts';
import { type Plan, say } from '../../plan/index.ts';

/** How the plain Secret on standard input is encrypted into a file that may be committed. */
interface Sealing {
  readonly about: { readonly en: string; readonly 'zh-CN': string };
  /** Ends with the redirection into "$target". */
  readonly pipe: string;
  readonly suffix: string;
  readonly apply: string;
}

const sealingOf = (plan: Plan): Sealing => {
  const { secrets } = plan.config;
  if (secrets.provider === 'sops') {
    return {
      about: {
        en: 'Asks for the values of the Secrets and encrypts them with SOPS; nothing plain is written.',
        'zh-CN': '询问各 Secret 的值并用 SOPS 加密，不写入任何明文。',
      },
      pipe: 'sops encrypt --filename-override "$target" --input-type yaml --output-type yaml /dev/stdin',
      suffix: '.sops.yaml',
      apply: 'sops decrypt FILE | kubectl apply -f -',
    };
  }
  const controller = `--controller-name ${secrets.sealedController} --controller-namespace ${secrets.sealedNamespace}`;
  return {
    about: {
      en: 'Asks for the values of the Secrets and seals them for one namespace; nothing plain is written.',
      'zh-CN': '询问各 Secret 的值并针对指定命名空间加密，不写入任何明文。',
    },
    pipe: `kubeseal ${controller} --format yaml`,
    suffix: '.yaml',
    apply: 'kubectl apply -f FILE',
  };
};

const usage = (plan: Plan, names: string): readonly string[] =>
  plan.language === 'en'
    ? [
        `  --to ENVIRONMENT  one of: ${names}`,
        '  --dry-run         show what would be asked and written',
      ]
    : [`  --to ENVIRONMENT  可选：${names}`, '  --dry-run         只显示将要询问和写入的内容'];

const places = (plan: Plan): readonly (readonly [name: string, namespace: string])[] =>
  plan.environments.length === 0
    ? [['base', plan.namespace]]
    : plan.environments.map(({ environment = 'base', namespace }) => [environment, namespace]);

const choice = (plan: Plan): readonly string[] => [
  'case "$environment" in',
  ...places(plan).map(
    ([name, namespace]) => `${shellWord(name)}) ${assignment('namespace', namespace)} ;;`,
  ),
  '*)',
  '  usage >&2',
  '  exit 2',
  '  ;;',
  'esac',
];

const sealing = (plan: Plan, { pipe, suffix }: Sealing): readonly string[] => [
  say(plan, {
    en: '# Values go through files that only this user can read, never through arguments.',
    'zh-CN': '# 值通过仅当前用户可读的临时文件传递，不出现在命令行参数中。',
  }),
  'umask 077',
  'work=$(mktemp -d)',
  'trap \'rm -rf "$work"\' EXIT',
  '',
  'seal() {',
  '  local secret=$1 key value target arguments=()',
  '  shift',
  `  target="${plan.config.packaging.directory}/secrets/$environment/$secret${suffix}"`,
  '  if [[ -n $dry_run ]]; then',
  '    printf \'%s: %s\\n\' "$target" "$*"',
  '    return',
  '  fi',
  '  for key in "$@"; do',
  '    read -rsp "$secret/$key: " value',
  '    echo >&2',
  '    printf \'%s\' "$value" >"$work/$key"',
  '    arguments+=("--from-file=$key=$work/$key")',
  '  done',
  '  mkdir -p "$(dirname "$target")"',
  '  kubectl create secret generic "$secret" --namespace "$namespace" "${arguments[@]}" \\',
  '    --dry-run=client --output yaml |',
  `    ${pipe} >"$work/sealed"`,
  '  cat "$work/sealed" >"$target"',
  '  echo "$target"',
  '}',
];

/** The script that encrypts typed values into files for Git; it contains only names (C-037). */
export const secretsScript = (plan: Plan): string => {
  const own = sealingOf(plan);
  const apply = say(plan, {
    en: `Commit the files, and apply them: ${own.apply}`,
    'zh-CN': `请提交这些文件并应用：${own.apply}`,
  });
  return emitShellScript({
    about: say(plan, own.about),
    usage: usage(
      plan,
      places(plan)
        .map(([name]) => name)
        .join(', '),
    ),
    options: { '--to': 'environment' },
    body: [
      ...choice(plan),
      '',
      ...sealing(plan, own),
      '',
      ...[...secretKeysOf(plan)].map(
        ([name, keys]) => `seal ${[name, ...keys].map(shellWord).join(' ')}`,
      ),
      `printf '%s\\n' ${shellWord(apply)}`,
    ],
  });
};

import { type Script, scriptText } from '../artifacts/scripts/script.ts';
import { timeout } from '../artifacts/scripts/settings.ts';
import { shellWord } from '../formats/shell.ts';
import { type Plan, say } from '../plan/index.ts';
import type { EnvironmentChange, Transition } from './step.ts';

const about = {
  en: 'What a change of the bundle needs on a cluster where it runs: before the new files are applied, and after.',
  'zh-CN': '在已运行此服务的集群上应用变更时所需的操作：应用新文件之前和之后。',
};

/** The functions that the lines of the steps call; `$1` is a namespace, `$2` an object. */
const functions = (plan: Plan): readonly string[] => [
  '# In a dry run every object counts as present.',
  'present() {',
  '  [[ -n $dry_run || -n $(kubectl --namespace "$1" get "$2" --ignore-not-found --output name) ]]',
  '}',
  '',
  say(plan, {
    en: '# kubectl forgets that it has set the number of pods, and another field manager holds it.',
    'zh-CN': '# kubectl 不再记录自己设置过 Pod 数量，改由另一个字段管理者持有。',
  }),
  'hand_over() {',
  '  if ! present "$1" "$2"; then return; fi',
  "  local applied='' kind='' name='' version='' replicas=''",
  '  if [[ -z $dry_run ]]; then',
  '    applied=$(kubectl --namespace "$1" get "$2" --output jsonpath=\'{.metadata.annotations.kubectl\\.kubernetes\\.io/last-applied-configuration}\')',
  '    read -r kind name version replicas <<<"$(kubectl --namespace "$1" get "$2" --output jsonpath=\'{.kind} {.metadata.name} {.apiVersion} {.spec.replicas}\')"',
  '  fi',
  '  if [[ -n $applied ]]; then',
  '    run kubectl --namespace "$1" annotate --overwrite "$2" "kubectl.kubernetes.io/last-applied-configuration=$(sed -E \'s/"replicas":[0-9]+,//\' <<<"$applied")"',
  '  fi',
  '  run kubectl --namespace "$1" apply --server-side --field-manager hand-over-replicas --filename - <<OBJECT',
  '{"apiVersion": "$version", "kind": "$kind", "metadata": {"name": "$name"}, "spec": {"replicas": ${replicas:-0}}}',
  'OBJECT',
  '}',
  '',
  say(plan, {
    en: '# Helm, Argo CD and Flux delete no object with their mark.',
    'zh-CN': '# Helm、Argo CD 和 Flux 不会删除带有此标记的对象。',
  }),
  'keep() {',
  '  if ! present "$1" "$2"; then return; fi',
  '  run kubectl --namespace "$1" annotate --overwrite "$2" helm.sh/resource-policy=keep argocd.argoproj.io/sync-options=Prune=false kustomize.toolkit.fluxcd.io/prune=disabled',
  '}',
  '',
  'wait_for() {',
  '  case "$2" in',
  '  rollout*) run kubectl argo rollouts --namespace "$1" status "${2#*/}" --timeout "$TIMEOUT" ;;',
  '  *) run kubectl --namespace "$1" rollout status "$2" --timeout "$TIMEOUT" ;;',
  '  esac',
  '}',
  '',
  'release_service() {',
  "  local hash='…'",
  '  if [[ -z $dry_run ]]; then',
  '    hash=$(kubectl --namespace "$1" get "service/$2" --output jsonpath=\'{.spec.selector.rollouts-pod-template-hash}\')',
  '  fi',
  '  if [[ -n $hash ]]; then',
  '    run kubectl --namespace "$1" patch "service/$2" --type json --patch \'[{"op": "remove", "path": "/spec/selector/rollouts-pod-template-hash"}]\'',
  '  fi',
  '}',
];

const block = (
  plan: Plan,
  { environment, steps }: EnvironmentChange,
  phase: 'before' | 'after',
): readonly string[] => {
  const own = steps.filter((step) => step.phase === phase);
  return own.length === 0
    ? []
    : [
        `${shellWord(`${phase} ${environment}`)})`,
        ...own.flatMap((step) => [
          `  # ${say(plan, step.about)}`,
          ...step.lines.map((line) => `  ${line}`),
        ]),
        '  ;;',
      ];
};

const called = (body: readonly string[], name: string): boolean =>
  body.some((line) => line.trim().startsWith(`${name} `));

/** The functions that the body calls. */
const needed = (plan: Plan, body: readonly string[]): readonly string[] => {
  const blocks = functions(plan).join('\n').split('\n\n');
  const nameOf = (text: string): string => /^(\w+)\(\)/m.exec(text)?.[1] ?? '';
  const own = blocks.filter((text) => called(body, nameOf(text)));
  const usesPresent = own.some((text) => text.includes('present "$1"'));
  return [...(usesPresent ? blocks.slice(0, 1) : []), ...own].flatMap((text) => [
    ...text.split('\n'),
    '',
  ]);
};

/** The steps of a transition as a Bash script with a dry run: `before|after ENVIRONMENT`. */
export const transitionScript = ({ after, environments }: Transition): string => {
  const blocks = (['before', 'after'] as const).flatMap((phase) =>
    environments.flatMap((one) => block(after, one, phase)),
  );
  const script: Script = {
    path: 'transition.sh',
    about,
    operands: `before|after ${environments.map(({ environment }) => environment).join('|')}`,
    reading: [
      'case "${1:-} ${2:-}" in',
      ...environments.map(
        ({ environment }) => `'before ${environment}' | 'after ${environment}') ;;`,
      ),
      '*)',
      '  usage >&2',
      '  exit 2',
      '  ;;',
      'esac',
    ],
    settings: called(blocks, 'wait_for') ? [timeout(after)] : [],
    programs: ['kubectl'],
    body: [
      ...needed(after, blocks),
      'case "$1 $2" in',
      ...blocks,
      '*)',
      `  note "${say(after, { en: 'Nothing to do.', 'zh-CN': '无需操作。' })}"`,
      '  ;;',
      'esac',
    ],
  };
  return scriptText(after, script);
};

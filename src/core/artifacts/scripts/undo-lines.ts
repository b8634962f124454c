import type { Plan } from '../../plan/index.ts';
import { note } from './script.ts';

const events = '  kubectl --namespace "$namespace" get events --sort-by=.lastTimestamp >&2 || true';

// Without it a command that fails inside `run` ends the script past the trap.
const trap = ['set -o errtrace', 'trap undo ERR'] as const;

const back = (plan: Plan): readonly string[] =>
  plan.release.controller === 'Deployment'
    ? [
        '      run kubectl --namespace "$namespace" rollout undo "${workloads[index]}" --to-revision "${before[index]}"',
        '      run kubectl --namespace "$namespace" rollout status "${workloads[index]}" --timeout "$TIMEOUT"',
      ]
    : [
        // At once, whatever step it was at; then the old version is also the wanted one.
        `      run kubectl argo rollouts --namespace "$namespace" abort ${plan.identity.name}`,
        `      run kubectl argo rollouts --namespace "$namespace" undo ${plan.identity.name} --to-revision "\${before[index]}"`,
      ];

/** What kubectl and the plugin count versions with. */
const annotation = (plan: Plan): string =>
  plan.release.controller === 'Deployment'
    ? 'deployment\\.kubernetes\\.io/revision'
    : 'rollout\\.argoproj\\.io/revision';

/** Only what this deployment changed goes back: of two colours the other one may be live. */
const toRevision = (plan: Plan): readonly string[] => [
  `workloads=(${plan.release.workloads.map(({ kind, name }) => `${kind.toLowerCase()}/${name}`).join(' ')})`,
  'revision() {',
  `  kubectl --namespace "$namespace" get "$1" --output jsonpath='{.metadata.annotations.${annotation(plan)}}' 2>/dev/null || true`,
  '}',
  'before=()',
  'if [[ -z $dry_run ]]; then',
  '  for workload in "${workloads[@]}"; do',
  '    before+=("$(revision "$workload")")',
  '  done',
  'fi',
  '',
  'undo() {',
  '  trap - ERR',
  `  ${note(plan, {
    en: 'The rollout failed; going back.',
    'zh-CN': '发布失败，正在回滚。',
  })} >&2`,
  events,
  '  for index in "${!workloads[@]}"; do',
  '    if [[ -n ${before[index]-} && $(revision "${workloads[index]}") != "${before[index]}" ]]; then',
  ...back(plan),
  '    fi',
  '  done',
  '  exit 1',
  '}',
  ...trap,
];

/** Flagger goes back by itself; undoing its Deployment would put the old version on trial too. */
const explained = (plan: Plan): readonly string[] => [
  'undo() {',
  '  trap - ERR',
  `  ${note(plan, {
    en: 'The new version was not promoted; Flagger keeps the old one in place.',
    'zh-CN': '新版本未通过，Flagger 会保留旧版本。',
  })} >&2`,
  `  kubectl --namespace "$namespace" describe canary/${plan.identity.name} >&2 || true`,
  events,
  '  exit 1',
  '}',
  ...trap,
];

/** What deploy.sh does when something fails after it began (C-096). */
export const undoLines = (plan: Plan): readonly string[] =>
  plan.release.flagger === undefined ? toRevision(plan) : explained(plan);

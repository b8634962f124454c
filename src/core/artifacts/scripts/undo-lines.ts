import type { Plan } from '../../plan/index.ts';
import { note } from './script.ts';

const events = '  kubectl --namespace "$namespace" get events --sort-by=.lastTimestamp >&2 || true';

// Without errtrace a command that fails inside the function `run` ends the script without calling
// the trap.
const trap = ['set -o errtrace', 'trap undo ERR'] as const;

const back = (plan: Plan): readonly string[] =>
  plan.release.controller === 'Deployment'
    ? [
        '      run kubectl --namespace "$namespace" rollout undo "${workloads[index]}" --to-revision "${before[index]}"',
        '      run kubectl --namespace "$namespace" rollout status "${workloads[index]}" --timeout "$TIMEOUT"',
      ]
    : [
        // `abort` stops at any step; `undo` then makes the old version the desired version, too.
        `      run kubectl argo rollouts --namespace "$namespace" abort ${plan.identity.name}`,
        `      run kubectl argo rollouts --namespace "$namespace" undo ${plan.identity.name} --to-revision "\${before[index]}"`,
      ];

/** The annotation with the revision number that kubectl or the plugin uses. */
const annotation = (plan: Plan): string =>
  plan.release.controller === 'Deployment'
    ? 'deployment\\.kubernetes\\.io/revision'
    : 'rollout\\.argoproj\\.io/revision';

/** Undoes only workloads that this deployment changed, because the other colour may be live. */
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

/**
 * Only explains: Flagger rolls back by itself, and undoing its Deployment would start an analysis
 * of the old version.
 */
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

/** Lines of deploy.sh that run when a step fails after the first change (C-096). */
export const undoLines = (plan: Plan): readonly string[] =>
  plan.release.flagger === undefined ? toRevision(plan) : explained(plan);

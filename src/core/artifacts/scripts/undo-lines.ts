import { podOwnerWord } from '../../delivery/pod-owner-word.ts';
import { type PodOwner, podOwners } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { note } from './script.ts';

const events = '  kubectl --namespace "$namespace" get events --sort-by=.lastTimestamp >&2 || true';

// Without errtrace a command that fails inside the function `run` ends the script without calling
// the trap.
const trap = ['set -o errtrace', 'trap undo ERR'] as const;

const undoDeployment = [
  'run kubectl --namespace "$namespace" rollout undo "${workloads[index]}" --to-revision "${before[index]}"',
  'run kubectl --namespace "$namespace" rollout status "${workloads[index]}" --timeout "$TIMEOUT"',
] as const;

const undoRollout = ({ identity }: Plan): readonly string[] => [
  // `abort` stops at any step; `undo` then makes the old version the desired version, too.
  `run kubectl argo rollouts --namespace "$namespace" abort ${identity.name}`,
  `run kubectl argo rollouts --namespace "$namespace" undo ${identity.name} --to-revision "\${before[index]}"`,
];

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

/** A StatefulSet numbers its revisions elsewhere; the one before is what ran. */
const undoStatefulSet = [
  'run kubectl --namespace "$namespace" rollout undo "${workloads[index]}"',
  'run kubectl --namespace "$namespace" rollout status "${workloads[index]}" --timeout "$TIMEOUT"',
] as const;

const undoOf = (plan: Plan): Readonly<Record<PodOwner['kind'], readonly string[]>> => ({
  Rollout: undoRollout(plan),
  StatefulSet: undoStatefulSet,
  Deployment: undoDeployment,
});

const back = (plan: Plan, owners: readonly PodOwner[]): readonly string[] => {
  const lines = undoOf(plan);
  const [first, ...others] = new Set(owners.map(({ kind }) => kind));
  if (first === undefined) return [];
  if (others.length === 0) return indented(lines[first], 6);
  return [
    '      case "${workloads[index]}" in',
    ...[first, ...others].flatMap((kind) => [
      `      ${kind.toLowerCase()}/*)`,
      ...indented(lines[kind], 8),
      '        ;;',
    ]),
    '      esac',
  ];
};

/** What changes with each revision: the annotation that kubectl or the plugin uses, or the status. */
const revisions: Readonly<Record<PodOwner['kind'], string>> = {
  Deployment: '.metadata.annotations.deployment\\.kubernetes\\.io/revision',
  StatefulSet: '.status.updateRevision',
  Rollout: '.metadata.annotations.rollout\\.argoproj\\.io/revision',
};

/** An object has only what its own kind has, and kubectl leaves the others out. */
const revision = (owners: readonly PodOwner[]): string =>
  [...new Set(owners.map(({ kind }) => kind))].map((kind) => `{${revisions[kind]}}`).join('');

/** The lines that note the revisions before the first change. */
const noted = (owners: readonly PodOwner[]): readonly string[] => [
  `workloads=(${owners.map(podOwnerWord).join(' ')})`,
  'revision() {',
  `  kubectl --namespace "$namespace" get "$1" --output jsonpath='${revision(owners)}' 2>/dev/null || true`,
  '}',
  'before=()',
  'if [[ -z $dry_run ]]; then',
  '  for workload in "${workloads[@]}"; do',
  '    before+=("$(revision "$workload")")',
  '  done',
  'fi',
];

/** Goes back only where this deployment changed something, because the other colour may be live. */
const goBack = (plan: Plan, owners: readonly PodOwner[]): readonly string[] => [
  '  for index in "${!workloads[@]}"; do',
  '    if [[ -n ${before[index]-} && $(revision "${workloads[index]}") != "${before[index]}" ]]; then',
  ...back(plan, owners),
  '    fi',
  '  done',
];

const toRevision = (plan: Plan): readonly string[] => [
  ...noted(podOwners(plan)),
  '',
  'undo() {',
  '  trap - ERR',
  `  ${note(plan, {
    en: 'The rollout failed; going back.',
    'zh-CN': '发布失败，正在回滚。',
  })} >&2`,
  events,
  ...goBack(plan, podOwners(plan)),
  '  exit 1',
  '}',
  ...trap,
];

/**
 * Only explains: Flagger rolls back by itself, and undoing its Deployment would start an analysis
 * of the old version. The Deployments of the other workloads go back.
 */
const explained = (plan: Plan, others: readonly PodOwner[]): readonly string[] => [
  ...(others.length === 0 ? [] : [...noted(others), '']),
  'undo() {',
  '  trap - ERR',
  `  ${note(plan, {
    en: 'The new version was not promoted; Flagger keeps the old one in place.',
    'zh-CN': '新版本未通过，Flagger 会保留旧版本。',
  })} >&2`,
  `  kubectl --namespace "$namespace" describe canary/${plan.identity.name} >&2 || true`,
  events,
  ...(others.length === 0 ? [] : goBack(plan, others)),
  '  exit 1',
  '}',
  ...trap,
];

/** Lines of deploy.sh that run when a step fails after the first change (C-096). */
export const undoLines = (plan: Plan): readonly string[] =>
  plan.release.flagger === undefined
    ? toRevision(plan)
    : explained(plan, plan.workloads.flatMap(podOwners));

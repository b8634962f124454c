import { podOwnerWord } from '../../delivery/pod-owner-word.ts';
import { type PodOwner, podOwners } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { waitsForPerson } from '../../plan/rollout-time.ts';
import { note } from './script.ts';

/** Lines of a script that wait for the rollout of a new version, for each release controller. */
export interface RolloutLines {
  /** Programs that the lines need in addition to kubectl. */
  readonly programs: readonly string[];
  /** Shell functions, and the check of the variables that they read. */
  readonly functions: readonly string[];
  /** Lines that run before the first change. */
  readonly before: readonly string[];
  /** Lines that wait until the version is live and fail if it does not become live. */
  readonly wait: readonly string[];
}

const none = { programs: [], functions: [], before: [] } as const;

/** The functions below calculate in seconds; a value such as `5m` would be a shell error. */
const seconds = [
  'if [[ ! $TIMEOUT =~ ^[0-9]+s$ ]]; then',
  '  usage >&2',
  '  exit 2',
  'fi',
] as const;

const statusLines = (owners: readonly PodOwner[], kubectl: string): readonly string[] =>
  owners.map(
    (owner) => `run ${kubectl} rollout status ${podOwnerWord(owner)} --timeout "$TIMEOUT"`,
  );

const deployments = (plan: Plan, kubectl: string): RolloutLines => ({
  ...none,
  wait: statusLines(plan.release.workloads, kubectl),
});

/**
 * Waits for a Rollout. The plugin's `status` would wait for the last step, and a rollout that waits
 * for manual promotion would time out and be undone.
 */
const rollout = (plan: Plan, kubectl: string, namespace: string): RolloutLines => {
  const name = plan.identity.name;
  const programs = ['kubectl-argo-rollouts'];
  if (!waitsForPerson(plan)) {
    const status = `run kubectl argo rollouts --namespace "${namespace}" status ${name} --timeout "$TIMEOUT"`;
    return { ...none, programs, wait: [status] };
  }
  return {
    programs,
    functions: [
      ...seconds,
      '',
      'settled() {',
      '  local generation observed phase end=$((SECONDS + ${TIMEOUT%s}))',
      `  generation=$(${kubectl} get rollout/${name} --output jsonpath='{.metadata.generation}')`,
      '  while ((SECONDS < end)); do',
      `    read -r observed phase <<<"$(${kubectl} get rollout/${name} --output jsonpath='{.status.observedGeneration} {.status.phase}' || true)"`,
      '    if ((${observed:-0} >= generation)); then',
      '      case "$phase" in',
      '      Healthy) return 0 ;;',
      '      Paused)',
      `        ${note(plan, {
        en: `A person decides now: kubectl argo rollouts --namespace ${namespace} promote ${name}, or abort.`,
        'zh-CN': `等待人工确认：kubectl argo rollouts --namespace ${namespace} promote ${name}，或 abort。`,
      })}`,
      '        return 0',
      '        ;;',
      '      Degraded) return 1 ;;',
      '      esac',
      '    fi',
      '    sleep 3',
      '  done',
      '  return 1',
      '}',
    ],
    before: [],
    wait: ['run settled'],
  };
};

/**
 * Waits for Flagger, which notices a new version late and shows the verdict on the previous version
 * until then.
 */
const canary = (plan: Plan, kubectl: string): RolloutLines => {
  const name = plan.identity.name;
  return {
    programs: [],
    functions: [
      ...seconds,
      '',
      'verdict() {',
      `  ${kubectl} get canary/${name} --output jsonpath='{.status.lastTransitionTime} {.status.phase}' 2>/dev/null || true`,
      '}',
      '',
      'template() {',
      `  ${kubectl} get deployment/${name} --output jsonpath='{.spec.template}' 2>/dev/null || true`,
      '}',
      '',
      'promoted() {',
      '  local now end=$((SECONDS + ${TIMEOUT%s}))',
      '  if [[ $(template) == "$old_template" ]]; then',
      `    ${note(plan, {
        en: 'The pods are the same as before: nothing to try out.',
        'zh-CN': 'Pod 模板没有变化，无需试运行。',
      })}`,
      // Deploying the failed version again does not change Flagger's verdict.
      "    if [[ $old_verdict == *' Failed' ]]; then return 1; fi",
      '    return 0',
      '  fi',
      '  while ((SECONDS < end)); do',
      '    now=$(verdict)',
      '    if [[ $now != "$old_verdict" ]]; then',
      '      case "$now" in',
      "      *' Succeeded' | *' Initialized') return 0 ;;",
      "      *' Failed') return 1 ;;",
      '      esac',
      '    fi',
      '    sleep 5',
      '  done',
      '  return 1',
      '}',
    ],
    before: [
      "old_verdict=''",
      "old_template=''",
      'if [[ -z $dry_run ]]; then',
      '  old_verdict=$(verdict)',
      '  old_template=$(template)',
      'fi',
    ],
    wait: ['run promoted'],
  };
};

const ofFirst = (plan: Plan, namespace: '$namespace' | '$NAMESPACE'): RolloutLines => {
  const kubectl = `kubectl --namespace "${namespace}"`;
  if (plan.release.flagger !== undefined) return canary(plan, kubectl);
  if (plan.release.controller === 'Rollout') return rollout(plan, kubectl, namespace);
  return deployments(plan, kubectl);
};

/**
 * The lines for the release strategy of the first workload, and for the Deployments of the others;
 * `namespace` is the shell variable with the namespace.
 */
export const rolloutLines = (plan: Plan, namespace: '$namespace' | '$NAMESPACE'): RolloutLines => {
  const first = ofFirst(plan, namespace);
  const others = plan.workloads.flatMap(podOwners);
  return {
    ...first,
    wait: [...first.wait, ...statusLines(others, `kubectl --namespace "${namespace}"`)],
  };
};

import { namespaceSelector, releaseSelector, stepSelector } from '../../delivery/release-steps.ts';
import { command } from '../../formats/shell.ts';
import { manifests } from '../../kubernetes/index.ts';
import { releaseSteps } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { stepSeconds } from '../../plan/rollout-time.ts';
import { note } from './script.ts';

/** The lines of deploy.sh for the steps of a release. */
export interface StepLines {
  readonly functions: readonly string[];
  /** Lines that run the steps before the release, when nothing has changed yet. */
  readonly before: readonly string[];
  /** Lines that run the steps after the new version is live. */
  readonly after: readonly string[];
}

const kubectl = 'kubectl --namespace "$namespace"';

/** Waits for a Job; `kubectl wait` knows one condition, and would wait on after a failure. */
const finished = (plan: Plan): readonly string[] => [
  'finished() {',
  '  local job=$1 seconds=$2 state end',
  '  end=$((SECONDS + seconds))',
  '  while ((SECONDS < end)); do',
  `    state=$(${kubectl} get "job/$job" --output jsonpath='{.status.conditions[?(@.status=="True")].type}' || true)`,
  '    case " $state " in',
  "    *' Complete '*) return 0 ;;",
  "    *' Failed '*) break ;;",
  '    esac',
  '    sleep 2',
  '  done',
  `  ${note(plan, {
    en: 'The step $job failed or took longer than $seconds s; the release stops. What it wrote:',
    'zh-CN': '步骤 $job 失败，或超过 $seconds 秒未完成，发布停止。其日志：',
  })} >&2`,
  `  ${kubectl} logs --selector "batch.kubernetes.io/job-name=$job" --all-containers --prefix --tail 100 >&2 || true`,
  `  ${kubectl} describe "job/$job" >&2 || true`,
  '  return 1',
  '}',
];

/** A Job cannot be changed, so the one of the release before is deleted, with its pods. */
const removal = (name: string): string =>
  `run ${kubectl} delete ${command(`job/${name}`)} --cascade foreground --ignore-not-found`;

const wait = (plan: Plan): string =>
  `run finished ${command(plan.identity.name, String(stepSeconds(plan)))}`;

const stepOf = (plan: Plan): readonly string[] => [
  removal(plan.identity.name),
  `run kubectl apply -k "$work/manifests/$folder" --selector ${command(stepSelector(plan))}`,
  wait(plan),
];

/** The namespace is the only object without a name: several bundles may share it. */
const namespaceFirst = (plan: Plan): readonly string[] =>
  manifests(plan).some(({ file, applied }) => file === 'namespace' && applied)
    ? [`run kubectl apply -k "$work/manifests/$folder" --selector ${command(namespaceSelector)}`]
    : [];

const beforeRelease = (plan: Plan): readonly string[] => {
  const steps = releaseSteps(plan, 'before-release');
  return steps.length === 0
    ? []
    : [
        say(plan, {
          en: '# Before anything else changes: if a step fails, the old version runs on as it was.',
          'zh-CN': '# 先于其他改动执行：步骤失败时，旧版本保持原样继续运行。',
        }),
        ...namespaceFirst(plan),
        ...steps.flatMap(stepOf),
      ];
};

/** The lines for the steps of this bundle; empty for a bundle without a step. */
export const stepLines = (plan: Plan): StepLines => {
  const before = beforeRelease(plan);
  const after = [
    ...(plan.kind === 'job' ? [wait(plan)] : []),
    ...releaseSteps(plan, 'after-release').flatMap(stepOf),
  ];
  const hasSteps = before.length > 0 || after.length > 0;
  return { functions: hasSteps ? finished(plan) : [], before, after };
};

/** The lines that apply everything but the steps, which have a time of their own. */
export const applyLines = (plan: Plan): readonly string[] => {
  const selector = releaseSelector(plan);
  const others = selector === undefined ? '' : ` --selector ${command(selector)}`;
  return [
    ...(plan.kind === 'job' ? [removal(plan.identity.name)] : []),
    `run kubectl apply -k "$work/manifests/$folder"${others}`,
  ];
};

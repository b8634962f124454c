import { releaseSteps, workloadsOf } from './bundle.ts';
import type { Plan } from './index.ts';

/** Measurements of a blue-green analysis; a canary analysis runs until the last step. */
export const blueGreenMeasurements = 5;

/** Maximum seconds until a workload's new version receives all traffic or is rolled back. */
const secondsOf = ({ config, release }: Pick<Plan, 'config' | 'release'>): number => {
  const { interval, stepWeight, maxWeight, failureLimit, steps, analysis } = config.release;
  const ready = config.workload.progressDeadline;
  switch (release.strategy) {
    case 'flagger':
      // One interval to detect the version and one to promote it, plus the start of its pods and of
      // the primary's pods.
      return 2 * ready + interval * (Math.ceil(maxWeight / stepWeight) + failureLimit + 2);
    case 'argo-canary':
      return ready + steps.reduce((sum, { pause }) => sum + pause, 0);
    case 'argo-blue-green':
      return ready + (analysis ? 2 * blueGreenMeasurements * interval : 0);
    default:
      return ready;
  }
};

/** Maximum seconds until the new version of every workload is live or rolled back. */
export const rolloutSeconds = (plan: Plan): number =>
  Math.max(
    ...workloadsOf(plan)
      .filter((one) => one === plan || one.release.workloads.length > 0)
      .map(secondsOf),
  );

/** Seconds that a release waits for a step: its deadline, and the start and end of its pod. */
export const stepSeconds = ({ config }: Pick<Plan, 'config'>): number => config.job.deadline + 60;

/** Every release step of the bundle, and the first workload if it is one. */
const allSteps = (plan: Plan): readonly Plan[] => [
  ...(plan.kind === 'job' ? [plan] : []),
  ...releaseSteps(plan, 'before-release'),
  ...releaseSteps(plan, 'after-release'),
];

/**
 * Maximum seconds of the longest part of a release: the rollout, or one of its steps. Helm limits
 * each part by itself.
 */
export const longestPartSeconds = (plan: Plan): number =>
  Math.max(rolloutSeconds(plan), ...allSteps(plan).map(stepSeconds));

/** The time limit of an installation by Helm in the documents: five minutes, unless a step takes more. */
export const installTime = (plan: Plan): string => {
  const steps = Math.max(0, ...allSteps(plan).map(stepSeconds));
  return steps > 300 ? `${longestPartSeconds(plan)}s` : '5m';
};

/** Whether Argo Rollouts pauses until a person promotes the version. */
export const waitsForPerson = ({ config, release }: Pick<Plan, 'config' | 'release'>): boolean => {
  const { autoPromotion, steps } = config.release;
  if (release.strategy === 'argo-blue-green') return !autoPromotion;
  return release.strategy === 'argo-canary' && steps.some(({ pause }) => pause === 0);
};

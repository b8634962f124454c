import type { Plan } from './index.ts';

/** Measurements of a blue-green analysis; a canary analysis runs until the last step. */
export const blueGreenMeasurements = 5;

/** Maximum seconds until the new version receives all traffic or the rollout is rolled back. */
export const rolloutSeconds = ({ config, release }: Pick<Plan, 'config' | 'release'>): number => {
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

/** Whether Argo Rollouts pauses until a person promotes the version. */
export const waitsForPerson = ({ config, release }: Pick<Plan, 'config' | 'release'>): boolean => {
  const { autoPromotion, steps } = config.release;
  if (release.strategy === 'argo-blue-green') return !autoPromotion;
  return release.strategy === 'argo-canary' && steps.some(({ pause }) => pause === 0);
};

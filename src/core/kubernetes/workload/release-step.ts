import type { Plan } from '../../plan/index.ts';
import { workloadKinds } from '../../workloads/index.ts';
import { withAnnotations } from '../annotations.ts';
import type { HelmHook, Manifest } from '../manifest.ts';

const events = {
  'before-release': 'pre-install,pre-upgrade',
  'after-release': 'post-install,post-upgrade',
} as const;

const isJob = ({ file }: Manifest): boolean => /(?:^|-)job$/.test(file);

/** The Job comes after the objects that its pods need. */
const hookOf = (plan: Plan, manifest: Manifest): HelmHook => ({
  events: events[plan.config.job.runs],
  weight: isJob(manifest) ? 0 : -5,
  runs: isJob(manifest),
});

/**
 * The wave in which Argo CD applies what a release step needs: before its Job, which is in wave -1
 * or 1.
 */
const waveOf = ({ config }: Plan): string => (config.job.runs === 'before-release' ? '-2' : '0');

/**
 * An object of a workload, and its place in the release: all objects of a release step are
 * there before the Job, and the Job before the other workloads, so in the chart they are hooks.
 */
export const inRelease = (plan: Plan, manifest: Manifest): Manifest => {
  if (!workloadKinds[plan.kind].runsApart) return manifest;
  // What a bundle of nothing but a step needs is part of the release, so the step comes after it.
  if (plan.first === undefined) {
    const hook = { events: events['after-release'], weight: 0, runs: true };
    return isJob(manifest) ? { ...manifest, hook } : manifest;
  }
  const needsWave = plan.config.delivery.gitops === 'argo-cd' && !isJob(manifest);
  const tree = needsWave
    ? withAnnotations(manifest.tree, { 'argocd.argoproj.io/sync-wave': waveOf(plan) })
    : manifest.tree;
  return { ...manifest, tree, hook: hookOf(plan, manifest) };
};

/**
 * The annotations by which Helm recognises a hook. `helm uninstall` deletes no hook
 * (https://helm.sh/docs/topics/charts_hooks/), so Helm deletes them once all have succeeded; after
 * a failure they stay until the next release, and Helm prints what the program wrote.
 */
export const hookAnnotations = ({
  events: at,
  weight,
  runs,
}: HelmHook): Record<string, string> => ({
  'helm.sh/hook': at,
  'helm.sh/hook-weight': String(weight),
  'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
  ...(runs && { 'helm.sh/hook-output-log-policy': 'hook-failed' }),
});

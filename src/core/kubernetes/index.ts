import type { Plan } from '../plan/index.ts';
import { oncePerPlan } from '../plan/once-per-plan.ts';
import { type KindId, workloadKinds } from '../workloads/index.ts';
import { environmentMap, fileMap } from './configuration/config-maps.ts';
import { externalSecrets, secretExamples } from './configuration/secrets.ts';
import type { Manifest } from './manifest.ts';
import { meshObjects } from './mesh/index.ts';
import { analysisTemplates } from './release/analysis-template.ts';
import { flaggerObjects } from './release/flagger.ts';
import { rollouts } from './release/rollout.ts';
import { horizontalPodAutoscalers } from './scaling/horizontal-pod-autoscaler.ts';
import { podDisruptionBudgets } from './scaling/pod-disruption-budget.ts';
import { scaledObjects } from './scaling/scaled-object.ts';
import { verticalPodAutoscalers } from './scaling/vertical-pod-autoscaler.ts';
import { apiRights } from './security/api-rights.ts';
import { admissionPolicies } from './security/index.ts';
import { telemetry } from './telemetry/index.ts';
import { monitors } from './telemetry/monitors.ts';
import { backendTrafficPolicies } from './traffic/backend-traffic-policy.ts';
import { certificates } from './traffic/certificate.ts';
import { furtherIngresses } from './traffic/further-ingress.ts';
import { gateways } from './traffic/gateway.ts';
import { ingresses } from './traffic/ingress.ts';
import { networkPolicy } from './traffic/network-policy.ts';
import { routes } from './traffic/routes.ts';
import { services } from './traffic/service.ts';
import { deployments } from './workload/deployment.ts';
import { cronJobs, releaseJobs } from './workload/job.ts';
import { namespace } from './workload/namespace.ts';
import { persistentVolumeClaims } from './workload/persistent-volume-claim.ts';
import { inRelease } from './workload/release-step.ts';
import { ownServiceAccounts, serviceAccount } from './workload/service-account.ts';
import { statefulSets } from './workload/stateful-set.ts';

/** The objects that all workloads of the bundle use. */
const beforeWorkloads = (plan: Plan): readonly Manifest[] => [
  ...namespace(plan),
  serviceAccount(plan),
  ...apiRights(plan),
  environmentMap(plan),
  ...fileMap(plan),
  ...externalSecrets(plan),
  ...secretExamples(plan),
];

/** What a workload that runs on has for its pods and its callers. */
const runningObjects = (plan: Plan): readonly Manifest[] => [
  // Before the pods, so that the policy already applies when the pods first start.
  networkPolicy(plan),
  ...services(plan),
  ...analysisTemplates(plan),
  ...deployments(plan),
  ...statefulSets(plan),
  ...rollouts(plan),
  ...horizontalPodAutoscalers(plan),
  ...scaledObjects(plan),
  ...verticalPodAutoscalers(plan),
  ...podDisruptionBudgets(plan),
];

/** The objects that run the program, by the kind of its workload. */
const podObjects: Readonly<Record<KindId, (plan: Plan) => readonly Manifest[]>> = {
  server: runningObjects,
  worker: runningObjects,
  cron: (plan) => [networkPolicy(plan), ...cronJobs(plan)],
  job: (plan) => [networkPolicy(plan), ...releaseJobs(plan)],
};

/** The way from outside to a workload. */
const routeObjects = (plan: Plan): readonly Manifest[] => [
  ...routes(plan),
  ...backendTrafficPolicies(plan),
  ...ingresses(plan),
  ...furtherIngresses(plan),
  ...meshObjects(plan),
  ...flaggerObjects(plan),
];

/** What only some added workloads have of their own: account, ConfigMaps and Secrets. */
const ownObjects = (plan: Plan): readonly Manifest[] => [
  ...ownServiceAccounts(plan),
  ...apiRights(plan),
  ...(plan.owns.configuration ? [environmentMap(plan), ...fileMap(plan)] : []),
  ...(plan.owns.secrets ? externalSecrets(plan) : []),
];

/** The objects of an added workload, marked as its own. */
const ofWorkload = (plan: Plan, build: (plan: Plan) => readonly Manifest[]): readonly Manifest[] =>
  build(plan).map((one) =>
    inRelease(plan, {
      ...one,
      file: `${plan.workload}-${one.file}`,
      workload: plan.workload,
      // A chart can switch objects on that the raw manifests lack, but a kind has no other objects.
      ...(workloadKinds[plan.kind].runsOn ? {} : { inChart: one.inChart && one.inRaw }),
    }),
  );

const ofAll = (plan: Plan, build: (plan: Plan) => readonly Manifest[]): readonly Manifest[] => [
  ...build(plan).map((one) => inRelease(plan, one)),
  ...plan.workloads.flatMap((one) => ofWorkload(one, build)),
];

const build = (plan: Plan): readonly Manifest[] => [
  ...beforeWorkloads(plan),
  ...plan.workloads.flatMap((one) => ofWorkload(one, ownObjects)),
  ...ofAll(plan, persistentVolumeClaims),
  ...admissionPolicies(plan),
  ...ofAll(plan, (one) => podObjects[one.kind](one)),
  ...certificates(plan),
  ...gateways(plan),
  ...ofAll(plan, (one) => (one.kind === 'server' ? routeObjects(one) : [])),
  ...telemetry(plan),
  ...plan.workloads.flatMap((one) => ofWorkload(one, monitors)),
];

/**
 * Every Kubernetes object of the plan, in the order of application. Objects that are switched off
 * are included for the chart, with `inRaw` false.
 */
export const manifests: (plan: Plan) => readonly Manifest[] = oncePerPlan(build);

export type { Manifest } from './manifest.ts';

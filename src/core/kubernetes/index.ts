import type { Plan } from '../plan/index.ts';
import { oncePerPlan } from '../plan/once-per-plan.ts';
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
import { admissionPolicies } from './security/index.ts';
import { telemetry } from './telemetry/index.ts';
import { backendTrafficPolicies } from './traffic/backend-traffic-policy.ts';
import { certificates } from './traffic/certificate.ts';
import { gateways } from './traffic/gateway.ts';
import { ingresses } from './traffic/ingress.ts';
import { networkPolicy } from './traffic/network-policy.ts';
import { routes } from './traffic/routes.ts';
import { services } from './traffic/service.ts';
import { deployments } from './workload/deployment.ts';
import { namespace } from './workload/namespace.ts';
import { persistentVolumeClaims } from './workload/persistent-volume-claim.ts';
import { serviceAccount } from './workload/service-account.ts';

const build = (plan: Plan): readonly Manifest[] => [
  ...namespace(plan),
  serviceAccount(plan),
  environmentMap(plan),
  ...fileMap(plan),
  ...externalSecrets(plan),
  ...secretExamples(plan),
  ...persistentVolumeClaims(plan),
  ...admissionPolicies(plan),
  // Before the pods, so that the policy already applies when the pods first start.
  networkPolicy(plan),
  ...services(plan),
  ...analysisTemplates(plan),
  ...deployments(plan),
  ...rollouts(plan),
  ...horizontalPodAutoscalers(plan),
  ...scaledObjects(plan),
  ...verticalPodAutoscalers(plan),
  ...podDisruptionBudgets(plan),
  ...certificates(plan),
  ...gateways(plan),
  ...routes(plan),
  ...backendTrafficPolicies(plan),
  ...ingresses(plan),
  ...meshObjects(plan),
  ...flaggerObjects(plan),
  ...telemetry(plan),
];

/**
 * Every Kubernetes object of the plan, in the order of application. Objects that are switched off
 * are included for the chart, with `inRaw` false.
 */
export const manifests: (plan: Plan) => readonly Manifest[] = oncePerPlan(build);

export type { Manifest } from './manifest.ts';

import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, labels, namespaceName } from '../names.ts';
import { rootField } from '../scope.ts';
import { block, expression, type Tree } from '../tree.ts';
import { admissionValues, podRules, validations, variables } from './rules.ts';
import { selectorOfAll } from './selector.ts';

/**
 * The name contains the namespace because the object is cluster-wide and environments may share a
 * cluster.
 */
const clusterName = (plan: Plan): Tree =>
  expression(
    (scope) =>
      `{{ printf "%s-%s-pods" ${rootField('Release.Namespace', scope)} (${helper(plan, 'fullname', scope.root)}) | quote }}`,
    `${plan.namespace}-${plan.identity.name}-pods`,
  );

const policy = (plan: Plan): Tree => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name: clusterName(plan), labels: labels(plan) },
  spec: {
    failurePolicy: 'Fail',
    matchConstraints: { resourceRules: podRules(['CREATE', 'UPDATE']) },
    variables,
    validations: block(admissionValues.validations, validations(plan)),
  },
});

/** Limits the policy to the pods of this service, in its namespace. */
const binding = (plan: Plan): Tree => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name: clusterName(plan), labels: labels(plan) },
  spec: {
    policyName: clusterName(plan),
    validationActions: block(admissionValues.actions, [plan.config.security.action]),
    matchResources: {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespaceName(plan) } },
      objectSelector: selectorOfAll(plan),
    },
  },
});

/** ValidatingAdmissionPolicy of Kubernetes and its binding. */
export const admissionPolicy = (plan: Plan): readonly Manifest[] => [
  manifest(
    'validatingadmissionpolicy',
    {
      en: 'What every pod of the service must have before it starts.',
      'zh-CN': '本服务的 Pod 启动前必须满足的要求。',
    },
    policy(plan),
  ),
  manifest(
    'validatingadmissionpolicybinding',
    {
      en: 'Applies the policy to the pods of this service in this namespace.',
      'zh-CN': '将策略应用于本命名空间中该服务的 Pod。',
    },
    binding(plan),
  ),
];

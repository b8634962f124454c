import type { ApiRule } from '../../plan/api-rights.ts';
import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, labels, metadata, namespaceName, objectName } from '../names.ts';
import { rootField } from '../scope.ts';
import { block, expression, type Json, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { accountName } from '../workload/service-account.ts';

const rightsValues = valueKeys('rbac', {
  rules: {
    en: 'What the pods may do with the Kubernetes API in their namespace.',
    'zh-CN': 'Pod 在其命名空间内可通过 Kubernetes API 执行的操作。',
  },
  clusterRules: {
    en: 'What the pods may do with the Kubernetes API in the whole cluster.',
    'zh-CN': 'Pod 在整个集群内可通过 Kubernetes API 执行的操作。',
  },
});

const rules = (list: readonly ApiRule[]): Json =>
  list.map(({ apiGroups, resources, verbs }) => ({ apiGroups, resources, verbs }));

const subjects = (plan: Plan): Tree => [
  { kind: 'ServiceAccount', name: accountName(plan), namespace: namespaceName(plan) },
];

const roleRef = (kind: 'Role' | 'ClusterRole', name: Tree): Tree => ({
  apiGroup: 'rbac.authorization.k8s.io',
  kind,
  name,
});

const inNamespace = (plan: Plan): readonly Manifest[] => {
  return [
    manifest(
      'role',
      {
        en: 'What the pods may do with the Kubernetes API in their namespace, and nothing else (C-111).',
        'zh-CN': 'Pod 在其命名空间内可通过 Kubernetes API 执行的操作，仅此而已（C-111）。',
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: metadata(plan),
        rules: block(rightsValues.rules, rules(plan.apiRights.inNamespace)),
      },
    ),
    manifest(
      'rolebinding',
      {
        en: 'Gives the ServiceAccount of the pods the rights of the Role.',
        'zh-CN': '将该 Role 的权限授予 Pod 的 ServiceAccount。',
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: metadata(plan),
        roleRef: roleRef('Role', objectName(plan)),
        subjects: subjects(plan),
      },
    ),
  ];
};

/** The name contains the namespace, because environments may share a cluster. */
const clusterName = (plan: Plan): Tree =>
  expression(
    (scope) =>
      `{{ printf "%s-%s" ${rootField('Release.Namespace', scope)} (${helper(plan, 'fullname', scope.root)}) | quote }}`,
    `${plan.namespace}-${plan.identity.name}`,
  );

const inCluster = (plan: Plan): readonly Manifest[] => [
  manifest(
    'clusterrole',
    {
      en: 'What the pods may do with the Kubernetes API in the whole cluster (C-111).',
      'zh-CN': 'Pod 在整个集群内可通过 Kubernetes API 执行的操作（C-111）。',
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: clusterName(plan), labels: labels(plan) },
      rules: block(rightsValues.clusterRules, rules(plan.apiRights.inCluster)),
    },
  ),
  manifest(
    'clusterrolebinding',
    {
      en: 'Gives the ServiceAccount of the pods the rights of the ClusterRole.',
      'zh-CN': '将该 ClusterRole 的权限授予 Pod 的 ServiceAccount。',
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: clusterName(plan), labels: labels(plan) },
      roleRef: roleRef('ClusterRole', clusterName(plan)),
      subjects: subjects(plan),
    },
  ),
];

/** Roles and bindings of the account that a workload owns; none without rules. */
export const apiRights = (plan: Plan): readonly Manifest[] => {
  if (!plan.owns.account) return [];
  return [
    ...(plan.apiRights.inNamespace.length === 0 ? [] : inNamespace(plan)),
    ...(plan.apiRights.inCluster.length === 0 ? [] : inCluster(plan)),
  ];
};

import { accountOwner } from '../../plan/bundle.ts';
import { accountAnnotations } from '../../plan/cloud-identity.ts';
import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, labels, namespaceName } from '../names.ts';
import { block, expression, param, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

/** Values of the ServiceAccount; the pods also read two of them. */
export const serviceAccountValues = valueKeys('serviceAccount', {
  create: {
    en: 'Whether the chart brings the ServiceAccount.',
    'zh-CN': '是否由 Chart 创建 ServiceAccount。',
  },
  automount: {
    en: 'Whether pods get a token of the Kubernetes API; only if the service calls it.',
    'zh-CN': '是否为 Pod 挂载 Kubernetes API 令牌；仅在服务需要调用该 API 时启用。',
  },
  annotations: {
    en: 'For workload identity of a cloud.',
    'zh-CN': '用于云厂商的工作负载身份。',
  },
  name: {
    en: 'Empty means the release’s name.',
    'zh-CN': '留空则使用 release 的名称。',
  },
});

/** The name in values.yaml; empty for an account that is named after its workload. */
const chosenName = ({ first, config, identity, serviceAccount: name }: Plan): string => {
  if (first === undefined) return config.pod.serviceAccount;
  return name === identity.name ? '' : name;
};

/** The name of the ServiceAccount that the pods run as. */
export const accountName = (plan: Plan): Tree => {
  const owner = accountOwner(plan);
  return expression(
    ({ root }) => `{{ ${helper(owner, 'serviceAccountName', root)} | quote }}`,
    plan.serviceAccount,
    owner === plan ? [[serviceAccountValues.name, chosenName(plan)]] : [],
  );
};

/** The ServiceAccount of an added workload; none if it runs as the bundle's. */
export const ownServiceAccounts = (plan: Plan): readonly Manifest[] =>
  plan.owns.account ? [serviceAccount(plan)] : [];

/** The ServiceAccount of the pods (C-045); its token is mounted only on request (C-111). */
export const serviceAccount = (plan: Plan): Manifest => {
  const { pod } = plan.config;
  const annotations = accountAnnotations(plan.config);
  const tree = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name: accountName(plan),
      namespace: namespaceName(plan),
      labels: labels(plan),
      annotations: block(serviceAccountValues.annotations, annotations),
    },
    automountServiceAccountToken: param(serviceAccountValues.automount, pod.automountToken),
  };
  return manifest(
    'serviceaccount',
    {
      en: 'The identity of the pods, which are not admitted without it (C-045); no API token unless asked for (C-111).',
      'zh-CN': 'Pod 的身份，缺少它 Pod 无法创建（C-045）；按需才挂载 API 令牌（C-111）。',
    },
    // Kubernetes creates the ServiceAccount `default` in every namespace.
    when(serviceAccountValues.create, plan.serviceAccount !== 'default', tree),
  );
};

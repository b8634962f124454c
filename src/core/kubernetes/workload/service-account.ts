import { accountAnnotations } from '../../plan/cloud-identity.ts';
import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { helper, labels, namespaceName } from '../names.ts';
import { block, expression, param, when } from '../tree.ts';

/** The identity that the pods run under (C-045); its token is mounted only on demand (C-111). */
export const serviceAccount = (plan: Plan): Manifest => {
  const { pod } = plan.config;
  const annotations = accountAnnotations(plan.config);
  const tree = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name: expression(
        (root) => `{{ ${helper(plan, 'serviceAccountName', root)} | quote }}`,
        plan.serviceAccount,
        { 'serviceAccount.name': pod.serviceAccount },
      ),
      namespace: namespaceName(plan),
      labels: labels(plan),
      annotations: block('serviceAccount.annotations', annotations),
    },
    automountServiceAccountToken: param('serviceAccount.automount', pod.automountToken),
  };
  return manifest(
    'serviceaccount',
    {
      en: 'The identity of the pods, which are not admitted without it (C-045); no API token unless asked for (C-111).',
      'zh-CN': 'Pod 的身份，缺少它 Pod 无法创建（C-045）；按需才挂载 API 令牌（C-111）。',
    },
    // Kubernetes makes the one called `default` in every namespace.
    when('serviceAccount.create', plan.serviceAccount !== 'default', tree),
  );
};

import { defineCheck } from '../check.ts';

/** Reports pods with fixed user ids on OpenShift, which assigns ids by namespace. */
export const fixedUserIds = defineCheck({
  id: 'fixed-user-ids',
  run: ({ config, serviceAccount }) => {
    if (config.cluster.kind !== 'openshift') return [];
    return [
      {
        severity: 'warning',
        at: ['cluster.kind', 'image.uid'],
        title: {
          en: 'OpenShift refuses these user ids by default',
          'zh-CN': 'OpenShift 默认会拒绝这些用户 ID',
        },
        why: {
          en: `The constraint restricted-v2 gives each namespace a range of ids, and the pods name a fixed one, so none is created. Allow any id that is not root: oc adm policy add-scc-to-user nonroot-v2 -z ${serviceAccount}.`,
          'zh-CN': `restricted-v2 约束为每个命名空间分配 ID 范围，而 Pod 指定了固定 ID，因此无法创建。请允许任意非 root ID：oc adm policy add-scc-to-user nonroot-v2 -z ${serviceAccount}。`,
        },
        source:
          'https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/authentication_and_authorization/managing-pod-security-policies',
      },
    ];
  },
});

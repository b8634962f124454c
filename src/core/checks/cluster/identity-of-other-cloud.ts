import { clusterOf } from '../../plan/cluster/index.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a cloud identity that the chosen cluster does not know. */
export const identityOfOtherCloud = defineCheck({
  id: 'identity-of-other-cloud',
  run: ({ config }) => {
    const { name, identities } = clusterOf(config);
    const { cloudIdentity } = config.pod;
    if (cloudIdentity === 'none' || identities === undefined) return [];
    if (identities.includes(cloudIdentity)) return [];
    const [right] = identities;
    return [
      {
        severity: 'warning',
        at: ['pod.cloudIdentity', 'cluster.kind'],
        title: {
          en: `${name} gives pods no such identity`,
          'zh-CN': `${name} 不支持这种云平台身份`,
        },
        why: {
          en: 'Nothing in the cluster reads the annotation, so the pods start without credentials and the first call to the cloud fails.',
          'zh-CN': '集群中没有组件读取该注解，Pod 启动后没有凭据，首次调用云 API 就会失败。',
        },
        source: 'C-045',
        fix:
          right === undefined
            ? undefined
            : {
                label: { en: `Use that of ${name}`, 'zh-CN': `改用 ${name} 的身份` },
                apply: set({ 'pod.cloudIdentity': right }),
              },
      },
    ];
  },
});

import type { Text } from '../../fields/index.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';

/** A kind of cluster on which the files for any cluster do not work, and the reason. */
interface Broken {
  readonly name: string;
  readonly why: Text;
}

const brokenOn = ({ config: { traffic } }: Plan): readonly Broken[] => [
  {
    name: 'OpenShift',
    why: {
      en: 'OpenShift refuses pods that choose their user and group ids.',
      'zh-CN': 'OpenShift 会拒绝自行指定用户和组 ID 的 Pod。',
    },
  },
  ...(traffic.networkPolicy && traffic.resolvers.every(({ cidr }) => cidr === '')
    ? [
        {
          name: 'EKS Auto Mode',
          why: {
            en: 'On EKS Auto Mode the resolver is no pod, and its address is one of the Services: the network policy does not open it.',
            'zh-CN':
              '在 EKS Auto Mode 上解析器不是 Pod，其地址属于 Service 网段，网络策略不会放行。',
          },
        },
      ]
    : []),
];

/** Says for which clusters the files for any cluster do not work. */
export const clusterUnknown = defineCheck({
  id: 'cluster-unknown',
  run: (plan) => {
    if (plan.config.cluster.kind !== 'generic') return [];
    const broken = brokenOn(plan);
    const join = (locale: 'en' | 'zh-CN', separator: string): string =>
      broken.map(({ why }) => why[locale]).join(separator);
    return [
      {
        severity: 'advice',
        at: ['cluster.kind'],
        title: {
          en: `The pods do not run on ${broken.map(({ name }) => name).join(' and ')}`,
          'zh-CN': `Pod 无法在 ${broken.map(({ name }) => name).join(' 和 ')} 上运行`,
        },
        why: {
          en: `No single text fits every cluster. ${join('en', ' ')} Choose the cluster if it is one of these.`,
          'zh-CN': `没有一份文件能适用于所有集群。${join('zh-CN', '')}若使用此类集群，请在此选择。`,
        },
        source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      },
    ];
  },
});

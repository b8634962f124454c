import type { FieldPath } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/** The fields that would restrict the open destinations. */
const fieldsOf = ({ config: { services, telemetry, traffic } }: Plan): readonly FieldPath[] => [
  ...(services.database !== 'none' && services.databaseNamespace === ''
    ? (['services.databaseNamespace'] as const)
    : []),
  ...(services.cache !== 'none' && services.cacheNamespace === ''
    ? (['services.cacheNamespace'] as const)
    : []),
  ...(services.broker !== 'none' && services.brokerNamespace === ''
    ? (['services.brokerNamespace'] as const)
    : []),
  ...(services.broker !== 'none' &&
  services.furtherBrokers.some(({ namespace }) => namespace === '')
    ? (['services.furtherBrokers'] as const)
    : []),
  ...(telemetry.enabled && telemetry.collector === 'none' && telemetry.collectorNamespace === ''
    ? (['telemetry.collectorNamespace'] as const)
    : []),
  ...(traffic.egress.some(({ namespace, cidr }) => namespace === '' && cidr === '')
    ? (['traffic.egress'] as const)
    : []),
];

/** Reports a port that the policy opens to every address. */
export const egressAnywhere = defineCheck({
  id: 'egress-anywhere',
  run: (plan) => {
    if (!plan.config.traffic.networkPolicy) return [];
    const open = plan.dependencies.filter(
      ({ namespace, cidr, pods }) => namespace === '' && cidr === '' && pods === undefined,
    );
    const at = fieldsOf(plan);
    if (open.length === 0 || at.length === 0) return [];
    const names = listed(open.map(({ name, port }) => `${name}:${port}`));
    return [
      {
        severity: 'advice',
        at,
        title: {
          en: `Open to every address: ${names.en}`,
          'zh-CN': `未限制目标地址：${names['zh-CN']}`,
        },
        why: {
          en: 'The policy allows the port but not where to, so whoever breaks in may use it to reach any server. Name the namespace, or the address range outside the cluster.',
          'zh-CN':
            '策略只限制了端口而没有限制目标，入侵者可借此访问任意服务器。请填写命名空间，或集群外的地址段。',
        },
        source: 'C-079',
      },
    ];
  },
});

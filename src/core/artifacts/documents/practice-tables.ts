import { markdownCode, markdownTable } from '../../formats/markdown.ts';
import type { Plan } from '../../plan/index.ts';
import type { Translate } from './document.ts';

/** S4-19, corrected: a ConfigMap is dynamic only as a mounted folder (C-101). */
export const configurationKinds = (t: Translate): readonly string[] => [
  `## ${t('Kinds of configuration', '配置方式')}\n`,
  markdownTable(
    [t('Kind', '方式'), t('Changes take effect', '变更生效'), t('Protection', '保护')],
    [
      [
        t('Environment variable', '环境变量'),
        t('with a new pod', '新 Pod 启动后'),
        t('visible to whoever may read the pod', '可读取 Pod 者可见'),
      ],
      [
        t('ConfigMap, mounted folder', 'ConfigMap（挂载目录）'),
        t('after about a minute, if the service reads again', '约一分钟后，且服务需重新读取'),
        t('none', '无'),
      ],
      [
        t('ConfigMap, subPath', 'ConfigMap（subPath）'),
        t('never in a running pod (C-101)', '运行中的 Pod 不会更新（C-101）'),
        t('none', '无'),
      ],
      [
        'Secret',
        t('as a ConfigMap', '同 ConfigMap'),
        t(
          'base64 only; needs encryption at rest and narrow RBAC',
          '仅 base64 编码，须启用静态加密并收紧 RBAC',
        ),
      ],
    ],
  ),
];

/** S1-29, corrected: both resources, in every container (C-101). */
export const qualityOfService = (plan: Plan, t: Translate): readonly string[] => [
  `## ${t('Quality of service', '服务质量等级')}\n`,
  markdownTable(
    [t('Class', '等级'), t('When', '条件'), t('When a node runs out of memory', '节点内存不足时')],
    [
      [
        'Guaranteed',
        t(
          'CPU and memory limits equal the requests in every container (C-101)',
          '所有容器的 CPU 与内存上限均等于请求（C-101）',
        ),
        t('goes last', '最后被驱逐'),
      ],
      [
        'Burstable',
        t('some request or limit is set', '设置了部分请求或上限'),
        t('goes in the order of use above the request', '按超出请求的用量排序'),
      ],
      ['BestEffort', t('none is set', '均未设置'), t('goes first', '最先被驱逐')],
    ],
  ),
  t(
    `These pods are ${markdownCode(plan.qosClass)}.\n`,
    `本服务的 Pod 属于 ${markdownCode(plan.qosClass)}。\n`,
  ),
];

/** S4-16: the numbers of a registry; Kubernetes needs none of them. */
export const discovery = (plan: Plan, t: Translate): readonly string[] => {
  const { registry, ttl, checkInterval, deregisterSeconds } = plan.config.discovery;
  if (registry === 'none') return [];
  return [
    `## ${t('Service discovery', '服务发现')}\n`,
    markdownTable(
      [t('Attribute', '属性'), t('Here', '当前取值')],
      [
        [t('Heartbeat (TTL checks)', '心跳（TTL 检查）'), `${ttl} s`],
        [t('Check interval', '检查间隔'), `${checkInterval} s`],
        [
          t('Cache of clients', '客户端缓存'),
          t('none: each asks the agent on its own machine', '无：每次查询本机的 agent'),
        ],
        [t('Deregistered when critical for', '持续异常后注销'), `${deregisterSeconds} s`],
      ],
    ),
  ];
};

import { choice, table, text } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';
import { running } from '../workload/conditions.ts';

const withToken = { ...inCluster, 'pod.automountToken': true } as const;

/** What the pods may do with the Kubernetes API, for workloads that call it. */
export const apiAccessFields = {
  apiRules: table({
    label: { en: 'Rights', 'zh-CN': '权限' },
    help: {
      en: 'What the program may do with the Kubernetes API: a Role and its binding, or a ClusterRole for rights in every namespace. Without a row the token opens nothing.',
      'zh-CN':
        '程序可以通过 Kubernetes API 做什么：生成 Role 及其绑定；若需跨命名空间则生成 ClusterRole。没有任何一行时，令牌不具备任何权限。',
    },
    group: 'api',
    when: withToken,
    row: { en: 'rule', 'zh-CN': '规则' },
    most: 40,
    columns: {
      group: text({
        label: { en: 'API group', 'zh-CN': 'API 组' },
        help: {
          en: 'For example apps or example.com; empty for the core group with pods and Secrets.',
          'zh-CN': '例如 apps 或 example.com；留空表示包含 Pod、Secret 的核心组。',
        },
        default: '',
        optional: true,
        pattern: 'hostname',
        maxLength: 253,
      }),
      resources: text({
        label: { en: 'Resources', 'zh-CN': '资源' },
        help: {
          en: 'Plural names with commas: pods, pods/log, deployments. * is every resource of the group.',
          'zh-CN': '复数名称，用逗号分隔：pods, pods/log, deployments。* 表示该组的全部资源。',
        },
        default: 'pods',
        pattern: 'resourceNames',
        maxLength: 500,
      }),
      verbs: text({
        label: { en: 'Verbs', 'zh-CN': '动作' },
        help: {
          en: 'With commas: get, list, watch to read; create, update, patch, delete to write.',
          'zh-CN':
            '用逗号分隔：get, list, watch 用于读取；create, update, patch, delete 用于写入。',
        },
        default: 'get, list, watch',
        pattern: 'resourceNames',
        maxLength: 200,
      }),
      scope: choice({
        label: { en: 'Where', 'zh-CN': '范围' },
        help: {
          en: 'In the namespace of the workload, or in the whole cluster.',
          'zh-CN': '仅工作负载所在的命名空间，或整个集群。',
        },
        default: 'namespace',
        options: {
          namespace: { label: { en: 'Its namespace', 'zh-CN': '所在命名空间' } },
          cluster: { label: { en: 'Whole cluster', 'zh-CN': '整个集群' } },
        },
      }),
    },
    default: [],
    source: 'C-111',
  }),
  leaderElection: choice({
    label: { en: 'One at work', 'zh-CN': '单一活动副本' },
    help: {
      en: 'For programs of which only one copy may act at a time, such as an operator.',
      'zh-CN': '适用于同一时间只允许一个副本工作的程序，例如 operator。',
    },
    group: 'api',
    advanced: true,
    default: 'none',
    options: {
      none: {
        label: { en: 'All at once', 'zh-CN': '全部同时工作' },
        help: { en: 'Every pod works.', 'zh-CN': '所有 Pod 同时工作。' },
      },
      lease: {
        label: { en: 'By Lease', 'zh-CN': '通过 Lease 选举' },
        help: {
          en: 'The program elects a leader with a Lease object; the rights for it are added. Further pods take over within seconds.',
          'zh-CN': '程序用 Lease 对象选举主副本，并自动添加所需权限；其余 Pod 可在数秒内接管。',
        },
      },
    },
    when: { ...running, 'pod.automountToken': true },
    source: 'https://kubernetes.io/docs/concepts/architecture/leases/',
  }),
};

import { choice, same, table, text } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';
import { key } from './columns.ts';

/** Where the pods run. */
export const schedulingFields = {
  spread: choice({
    label: { en: 'Spread', 'zh-CN': '分散部署' },
    help: {
      en: 'Distributes the pods over zones and nodes (topologySpreadConstraints), so that losing one takes only a part of them.',
      'zh-CN': '将 Pod 分散到不同可用区和节点（topologySpreadConstraints），单点故障只影响一部分。',
    },
    group: 'scheduling',
    default: 'preferred',
    options: {
      none: {
        label: { en: 'None', 'zh-CN': '不设置' },
        help: {
          en: 'Leaves placement to the scheduler.',
          'zh-CN': '完全交给调度器决定。',
        },
      },
      preferred: {
        label: { en: 'Preferred', 'zh-CN': '尽量分散' },
        help: {
          en: 'Spreads where possible and still runs when a zone is full.',
          'zh-CN': '尽可能分散，某个可用区资源不足时仍可运行。',
        },
      },
      required: {
        label: { en: 'Required', 'zh-CN': '必须分散' },
        help: {
          en: 'Pods wait (Pending) rather than gather; needs several zones with free capacity.',
          'zh-CN': '宁可等待（Pending）也不集中；需要多个有空闲容量的可用区。',
        },
      },
    },
    source: 'C-036',
    when: inCluster,
  }),
  nodeSelector: table({
    label: { en: 'Node selector', 'zh-CN': '节点选择器' },
    help: {
      en: 'Labels that a node must carry, all of them. Pods stay Pending when no node has them; needed for a CPU level or an architecture that not every node has.',
      'zh-CN':
        '节点必须同时具备的标签。没有匹配的节点时 Pod 会一直 Pending；当镜像要求特定 CPU 级别或架构时需要设置。',
    },
    group: 'scheduling',
    advanced: true,
    source: 'C-072',
    when: inCluster,
    row: { en: 'label', 'zh-CN': '标签' },
    most: 16,
    columns: {
      key: text({
        ...key,
        help: { en: 'Key of the label on the node.', 'zh-CN': '节点标签的键。' },
        default: 'kubernetes.io/arch',
      }),
      value: text({
        label: { en: 'Value', 'zh-CN': '值' },
        help: { en: 'Value that the label must have.', 'zh-CN': '标签必须等于的值。' },
        default: 'amd64',
        pattern: 'labelValue',
        maxLength: 63,
      }),
    },
    default: [],
  }),
  tolerations: table({
    label: { en: 'Tolerations', 'zh-CN': '容忍度' },
    help: {
      en: 'Taints that the pods accept, for nodes set aside for special work. A toleration only permits such a node; to insist on it, add a node selector.',
      'zh-CN':
        'Pod 可以接受的污点，用于专用节点。容忍度只是允许调度到该类节点；若必须调度到该类节点，请同时设置节点选择器。',
    },
    group: 'scheduling',
    advanced: true,
    when: inCluster,
    row: { en: 'toleration', 'zh-CN': '容忍度' },
    most: 16,
    columns: {
      key: text({
        ...key,
        help: {
          en: 'Key of the taint. Empty with Exists accepts every taint.',
          'zh-CN': '污点的键。留空并配合 Exists 表示接受所有污点。',
        },
        default: 'dedicated',
        optional: true,
      }),
      operator: choice({
        label: { en: 'Operator', 'zh-CN': '运算符' },
        help: {
          en: 'Equal compares the value, Exists only looks for the key.',
          'zh-CN': 'Equal 会比较值，Exists 只检查键是否存在。',
        },
        default: 'Equal',
        options: { Equal: { label: same('Equal') }, Exists: { label: same('Exists') } },
      }),
      value: text({
        label: { en: 'Value', 'zh-CN': '值' },
        help: {
          en: 'Value of the taint; must be empty with Exists.',
          'zh-CN': '污点的值；使用 Exists 时必须留空。',
        },
        default: '',
        optional: true,
        pattern: 'labelValue',
        maxLength: 63,
      }),
      effect: choice({
        label: { en: 'Effect', 'zh-CN': '效果' },
        help: {
          en: 'Which effect of the taint is accepted.',
          'zh-CN': '接受该污点的哪种效果。',
        },
        default: 'NoSchedule',
        options: {
          any: { label: { en: 'Any', 'zh-CN': '任意' } },
          NoSchedule: { label: same('NoSchedule') },
          PreferNoSchedule: { label: same('PreferNoSchedule') },
          NoExecute: { label: same('NoExecute') },
        },
      }),
    },
    default: [],
  }),
  priorityClass: text({
    label: { en: 'Priority class', 'zh-CN': '优先级类' },
    help: {
      en: 'Name of an existing PriorityClass. When nodes are full, pods of higher priority evict those below. Empty means the default of the cluster.',
      'zh-CN':
        '已存在的 PriorityClass 名称。节点资源不足时，高优先级 Pod 会抢占低优先级 Pod。留空则使用集群默认值。',
    },
    group: 'scheduling',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'dnsLabel',
    when: inCluster,
  }),
};

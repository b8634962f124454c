import { choice, choices, quantity, same } from '../../fields/index.ts';
import { running } from '../workload/conditions.ts';

const vertical = {
  ...running,
  'scaling.vpa': ['Off', 'Initial', 'InPlaceOrRecreate', 'Recreate'],
} as const;

/** The vertical autoscaler. */
export const verticalFields = {
  vpa: choice({
    label: { en: 'Vertical autoscaler', 'zh-CN': '垂直自动扩缩容' },
    help: {
      en: 'A VerticalPodAutoscaler measures what the pods use and recommends, or sets, their requests. It must not change what the horizontal one measures.',
      'zh-CN':
        'VerticalPodAutoscaler 统计 Pod 实际用量，并建议或直接设置 requests。它不得改动水平自动扩缩容所依据的资源。',
    },
    group: 'vertical',
    advanced: true,
    default: 'none',
    options: {
      none: { label: { en: 'None', 'zh-CN': '无' } },
      Off: {
        label: { en: 'Recommend only', 'zh-CN': '仅建议' },
        help: {
          en: 'Changes nothing; kubectl describe vpa shows what it would set.',
          'zh-CN': '不做修改；可用 kubectl describe vpa 查看建议值。',
        },
      },
      Initial: {
        label: { en: 'New pods only', 'zh-CN': '仅新 Pod' },
        help: {
          en: 'Sets requests when a pod is created.',
          'zh-CN': '在创建 Pod 时设置 requests。',
        },
      },
      InPlaceOrRecreate: {
        label: { en: 'In place', 'zh-CN': '原地调整' },
        help: {
          en: 'Resizes running pods, and evicts only those that cannot be resized.',
          'zh-CN': '直接调整运行中的 Pod，仅在无法调整时驱逐。',
        },
      },
      Recreate: {
        label: { en: 'By eviction', 'zh-CN': '驱逐重建' },
        help: {
          en: 'Evicts pods whose requests are off; what the deprecated Auto did.',
          'zh-CN': '驱逐 requests 不合适的 Pod；即已弃用的 Auto 的行为。',
        },
      },
    },
    source: 'C-035',
    when: running,
  }),
  vpaResources: choices({
    label: { en: 'Resources', 'zh-CN': '资源' },
    help: {
      en: 'What the vertical autoscaler decides on. Memory alone goes well with a horizontal autoscaler on CPU.',
      'zh-CN': '由垂直自动扩缩容决定的资源。水平自动扩缩容按 CPU 时，此处只选内存较为合适。',
    },
    group: 'vertical',
    advanced: true,
    default: ['cpu', 'memory'],
    least: 1,
    options: {
      cpu: { label: same('CPU') },
      memory: { label: { en: 'Memory', 'zh-CN': '内存' } },
    },
    source: 'C-034',
    when: vertical,
  }),
  vpaMinCpu: quantity({
    label: { en: 'Least CPU', 'zh-CN': 'CPU 下限' },
    help: { en: 'Smallest CPU request.', 'zh-CN': 'CPU 请求的最小值。' },
    group: 'vertical',
    advanced: true,
    default: '100m',
    when: vertical,
  }),
  vpaMinMemory: quantity({
    label: { en: 'Least memory', 'zh-CN': '内存下限' },
    help: { en: 'Smallest memory request.', 'zh-CN': '内存请求的最小值。' },
    group: 'vertical',
    advanced: true,
    default: '128Mi',
    when: vertical,
  }),
  vpaMaxCpu: quantity({
    label: { en: 'Most CPU', 'zh-CN': 'CPU 上限' },
    help: {
      en: 'Largest CPU request; more than a node has would never be scheduled.',
      'zh-CN': 'CPU 请求的最大值；超过节点容量将无法调度。',
    },
    group: 'vertical',
    advanced: true,
    default: '2',
    when: vertical,
  }),
  vpaMaxMemory: quantity({
    label: { en: 'Most memory', 'zh-CN': '内存上限' },
    help: { en: 'Largest memory request.', 'zh-CN': '内存请求的最大值。' },
    group: 'vertical',
    advanced: true,
    default: '2Gi',
    when: vertical,
  }),
};

import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about the number of pods. */
export const scalingCorrections = {
  'C-034': {
    en: 'A horizontal and a vertical autoscaler on the same resource fight each other. Next to the former, the latter only recommends.',
    'zh-CN': '水平与垂直自动扩缩容作用于同一资源会相互冲突。有前者时，后者只给出建议。',
  },
  'C-035': {
    en: 'The mode `Auto` is deprecated and evicts pods. `InPlaceOrRecreate`, `Initial` and `Off` say what they do.',
    'zh-CN':
      '`Auto` 模式已废弃，且会驱逐 Pod。`InPlaceOrRecreate`、`Initial` 和 `Off` 的含义明确。',
  },
  'C-050A': {
    en: 'Two autoscalers on one Deployment block each other, and neither scales. One holds all metrics.',
    'zh-CN':
      '同一 Deployment 上的两个自动扩缩容控制器会相互阻塞，都不起作用。应由一个包含所有指标。',
  },
  'C-052': {
    en: 'Metrics of pods need an adapter; without it the autoscaler cannot scale in. Its rules, or KEDA, come with the bundle.',
    'zh-CN': 'Pod 指标需要适配器，没有它自动扩缩容便无法缩容。适配器规则或 KEDA 应随文件包提供。',
  },
  'C-053': {
    en: 'Memory of a Rust process does not shrink, so scaling on it goes one way. CPU and requests are better measures.',
    'zh-CN': 'Rust 进程的内存不会回落，按内存伸缩只增不减。CPU 与请求数是更好的依据。',
  },
  'C-054': {
    en: 'A fixed number of replicas resets the autoscaler at every apply, and latency does not grow with the load. The number is left out, and requests are counted.',
    'zh-CN':
      '固定的副本数会在每次 apply 时重置自动扩缩容，而延迟并不随负载成比例增长。应省略副本数，改按请求数伸缩。',
  },
  'C-080': {
    en: 'A volume for one node cannot be shared by three pods. Several replicas need ReadWriteMany or no shared volume.',
    'zh-CN': '单节点读写的卷无法由三个 Pod 共享。多副本需要 ReadWriteMany，或不使用共享卷。',
  },
  'C-094': {
    en: 'A minimum equal to the number of pods blocks every node drain. The budget says how many may be missing.',
    'zh-CN': '最小可用数等于 Pod 数时，节点永远无法排空。预算应规定最多可缺少多少个。',
  },
} as const satisfies Readonly<Record<string, Text>>;

import { choice, number, quantity, same, table, text, toggle } from '../../fields/index.ts';
import { auto } from './conditions.ts';

const adapted = { ...auto, 'scaling.autoscaler': 'hpa' } as const;

/** The metrics that control the number of pods. */
export const metricsFields = {
  cpu: toggle({
    label: { en: 'Scale on CPU', 'zh-CN': '按 CPU 扩缩容' },
    help: {
      en: 'The right first metric for a service that computes. One that mostly waits for others scales better on requests in flight.',
      'zh-CN': '对计算型服务而言是首选指标。若服务大部分时间在等待下游，按在途请求数扩缩容更合适。',
    },
    group: 'metrics',
    default: true,
    source: 'C-053',
    when: auto,
  }),
  cpuTarget: number({
    label: { en: 'CPU target', 'zh-CN': 'CPU 目标利用率' },
    help: {
      en: 'Average use in percent of the CPU request. Lower leaves room for bursts while new pods start, higher is cheaper; without a CPU limit it may exceed 100.',
      'zh-CN':
        '平均 CPU 用量占 CPU 请求的百分比。较低时可在新 Pod 启动期间应对突发，较高时更省成本；未设 CPU 上限时可以超过 100。',
    },
    group: 'metrics',
    default: 70,
    min: 1,
    max: 1000,
    unit: 'percent',
    when: { ...auto, 'scaling.cpu': true },
  }),
  memory: toggle({
    label: { en: 'Scale on memory', 'zh-CN': '按内存扩缩容' },
    help: {
      en: 'Rarely right for Rust: the allocator keeps freed memory, so the service scales up and hardly ever down again.',
      'zh-CN': '对 Rust 服务通常不合适：分配器会保留已释放的内存，结果往往只扩不缩。',
    },
    group: 'metrics',
    advanced: true,
    default: false,
    source: 'C-053',
    when: auto,
  }),
  memoryTarget: number({
    label: { en: 'Memory target', 'zh-CN': '内存目标利用率' },
    help: {
      en: 'Average use in percent of the memory request. With a limit equal to the request, stay well below 100 or pods die before new ones help.',
      'zh-CN':
        '平均内存用量占内存请求的百分比。上限等于请求时应明显低于 100，否则新 Pod 还没接手，旧 Pod 就已因内存不足被终止。',
    },
    group: 'metrics',
    advanced: true,
    default: 80,
    min: 1,
    max: 1000,
    unit: 'percent',
    when: { ...auto, 'scaling.memory': true },
  }),
  podMetrics: table({
    label: { en: 'Metrics per pod', 'zh-CN': 'Pod 自定义指标' },
    help: {
      en: 'Metrics that the pods report themselves, such as requests per second. They need an adapter for the custom metrics API (prometheus-adapter, KEDA); while one metric is missing the autoscaler does not scale in.',
      'zh-CN':
        '由 Pod 自身上报的指标，如每秒请求数。需要集群提供自定义指标 API 的适配器（prometheus-adapter、KEDA）；只要有一项指标缺失，就不会缩容。',
    },
    group: 'metrics',
    advanced: true,
    source: 'C-052',
    when: auto,
    row: { en: 'metric', 'zh-CN': '指标' },
    most: 10,
    columns: {
      name: text({
        label: { en: 'Metric', 'zh-CN': '指标名' },
        help: {
          en: 'Name as the custom metrics API reports it. Choose one that grows with the load; a latency does not.',
          'zh-CN': '自定义指标 API 中的名称。应选择随负载成比例增长的指标，延迟不属于此类。',
        },
        default: 'http_requests_per_second',
        pattern: 'metricName',
      }),
      average: quantity({
        label: { en: 'Average per pod', 'zh-CN': '每个 Pod 的平均值' },
        help: {
          en: 'Target per pod in the unit of the metric; 100m means 0.1, not 100.',
          'zh-CN': '每个 Pod 的目标值，单位与指标一致；100m 表示 0.1，而不是 100。',
        },
        default: '100',
      }),
    },
    default: [],
  }),
  externalMetrics: table({
    label: { en: 'External metrics', 'zh-CN': '外部指标' },
    help: {
      en: 'Metrics from outside the cluster objects, such as the length of a queue. They need an adapter for the external metrics API.',
      'zh-CN': '来自集群对象之外的指标，如队列长度。需要集群提供外部指标 API 的适配器。',
    },
    group: 'metrics',
    advanced: true,
    source: 'C-052',
    when: auto,
    row: { en: 'metric', 'zh-CN': '指标' },
    most: 10,
    columns: {
      name: text({
        label: { en: 'Metric', 'zh-CN': '指标名' },
        help: {
          en: 'Name as the external metrics API reports it.',
          'zh-CN': '外部指标 API 中的名称。',
        },
        default: 'queue_messages_ready',
        pattern: 'metricName',
      }),
      value: quantity({
        label: { en: 'Target value', 'zh-CN': '目标值' },
        help: {
          en: 'Target in the unit of the metric: of a queue, the jobs that one pod may have before it.',
          'zh-CN': '目标值，单位与指标一致：对队列而言，即每个 Pod 可分摊的积压任务数。',
        },
        default: '100',
      }),
      target: choice({
        label: { en: 'Target is', 'zh-CN': '目标类型' },
        help: {
          en: 'Per pod: as many pods as the metric divided by the target. As a whole: the present number of pods grows by the ratio of metric and target, which a queue that adding pods does not shorten at once multiplies again and again.',
          'zh-CN':
            '按 Pod：Pod 数为指标除以目标值。整体：当前 Pod 数按指标与目标之比放大；若增加 Pod 后队列不会立刻变短，Pod 数会反复倍增。',
        },
        default: 'average',
        options: {
          average: { label: { en: 'Per pod', 'zh-CN': '按 Pod' } },
          value: { label: { en: 'As a whole', 'zh-CN': '整体' } },
        },
      }),
    },
    default: [],
  }),
  metricSeries: table({
    label: { en: 'Where metrics come from', 'zh-CN': '指标来源' },
    help: {
      en: 'The Prometheus series behind a metric. Without a row it is derived: http_requests_per_second counts the request metric that alerts and dashboard read, jobs_per_second is the rate of jobs_total, any other name is a series itself.',
      'zh-CN':
        '指标对应的 Prometheus 序列。未列出时自动推导：http_requests_per_second 取告警与看板所用请求指标的计数速率，jobs_per_second 取 jobs_total 的速率，其他名称直接作为序列名。',
    },
    group: 'metrics',
    advanced: true,
    source: 'C-052',
    when: auto,
    row: { en: 'series', 'zh-CN': '序列' },
    most: 20,
    columns: {
      metric: text({
        label: { en: 'Metric', 'zh-CN': '指标名' },
        help: { en: 'A metric of the tables above.', 'zh-CN': '上方表格中的指标。' },
        default: 'http_requests_per_second',
      }),
      series: text({
        label: { en: 'Series', 'zh-CN': '序列名' },
        help: { en: 'Name in Prometheus.', 'zh-CN': 'Prometheus 中的名称。' },
        default: 'http_requests_total',
        pattern: 'envName',
        maxLength: 120,
      }),
      kind: choice({
        label: { en: 'Kind', 'zh-CN': '类型' },
        help: {
          en: 'A counter is read as its rate per second, a gauge as it stands, the buckets of a histogram as the value that 99 of 100 stay below.',
          'zh-CN': '计数器取每秒速率，瞬时值（Gauge）取当前值，直方图的 bucket 取第 99 百分位数。',
        },
        default: 'counter',
        options: {
          counter: { label: { en: 'Counter', 'zh-CN': '计数器' } },
          gauge: { label: { en: 'Gauge', 'zh-CN': '瞬时值（Gauge）' } },
          p99: {
            label: { en: 'Histogram, p99', 'zh-CN': '直方图 p99' },
            help: {
              en: 'The series is the one that ends in _bucket.',
              'zh-CN': '序列名以 _bucket 结尾。',
            },
          },
        },
      }),
    },
    default: [],
  }),
  metricsAdapter: choice({
    label: { en: 'Metrics adapter', 'zh-CN': '指标适配器' },
    help: {
      en: 'Whether the bundle brings the rules that make Prometheus series visible to the autoscaler.',
      'zh-CN': '是否生成适配规则，使自动扩缩容能读取 Prometheus 序列。',
    },
    group: 'metrics',
    advanced: true,
    default: 'none',
    options: {
      none: { label: { en: 'Set up elsewhere', 'zh-CN': '另行配置' } },
      'prometheus-adapter': {
        label: same('prometheus-adapter'),
        help: {
          en: 'Values for its Helm chart, with one rule per metric.',
          'zh-CN': '生成其 Helm Chart 的取值文件，每项指标一条规则。',
        },
      },
    },
    source: 'C-052',
    when: adapted,
  }),
  prometheus: text({
    label: same('Prometheus'),
    help: {
      en: 'Address under which KEDA or the adapter reaches Prometheus.',
      'zh-CN': 'KEDA 或适配器访问 Prometheus 的地址。',
    },
    group: 'metrics',
    advanced: true,
    default: 'http://prometheus-operated.monitoring:9090',
    pattern: 'url',
    maxLength: 253,
    when: auto,
  }),
};

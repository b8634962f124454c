import {
  choice,
  choices,
  defineConcern,
  number,
  quantity,
  same,
  seconds,
  table,
  text,
  toggle,
} from '../fields/index.ts';
import { inCluster } from './packaging.ts';

const auto = { ...inCluster, 'scaling.autoscale': true } as const;
const scalesUp = { ...auto, 'scaling.upSelect': ['Max', 'Min'] } as const;
const scalesDown = { ...auto, 'scaling.downSelect': ['Max', 'Min'] } as const;
const keda = { ...auto, 'scaling.autoscaler': 'keda' } as const;
const adapted = { ...auto, 'scaling.autoscaler': 'hpa' } as const;
const vertical = {
  ...inCluster,
  'scaling.vpa': ['Off', 'Initial', 'InPlaceOrRecreate', 'Recreate'],
} as const;
const budget = { ...inCluster, 'scaling.disruptionBudget': true } as const;

const selectOptions = {
  Max: {
    label: same('Max'),
    help: {
      en: 'The policy that allows the larger change decides.',
      'zh-CN': '采用允许变化更大的那条策略。',
    },
  },
  Min: {
    label: same('Min'),
    help: {
      en: 'The policy that allows the smaller change decides: more cautious.',
      'zh-CN': '采用允许变化更小的那条策略，更为谨慎。',
    },
  },
  Disabled: {
    label: same('Disabled'),
    help: { en: 'Never scales in this direction.', 'zh-CN': '不在该方向上扩缩容。' },
  },
} as const;

/**
 * How the number of pods follows the load, and how many may leave at once.
 * Long because it is data: one entry per field in two languages, and one file per form section.
 */
export const scaling = defineConcern({
  title: { en: 'Scaling', 'zh-CN': '扩缩容' },
  intro: {
    en: 'How the number of pods follows the load, and what node maintenance may take away.',
    'zh-CN': 'Pod 数量如何随负载变化，以及节点维护时最多可以减少多少。',
  },
  groups: {
    range: { en: 'Number of pods', 'zh-CN': 'Pod 数量' },
    metrics: { en: 'Metrics', 'zh-CN': '指标' },
    up: { en: 'Scaling up', 'zh-CN': '扩容行为' },
    down: { en: 'Scaling down', 'zh-CN': '缩容行为' },
    keda: { en: 'KEDA', 'zh-CN': 'KEDA' },
    vertical: { en: 'Size of pods', 'zh-CN': 'Pod 资源' },
    budget: { en: 'Node upgrades', 'zh-CN': '节点升级' },
  },
  fields: {
    autoscale: toggle({
      label: { en: 'Autoscale', 'zh-CN': '自动扩缩容' },
      help: {
        en: 'Writes a HorizontalPodAutoscaler and leaves replicas out of the Deployment, so that a release does not reset the count. CPU and memory metrics need metrics-server in the cluster.',
        'zh-CN':
          '生成 HorizontalPodAutoscaler，并在 Deployment 中省略 replicas，避免每次发布重置副本数。CPU 和内存指标要求集群已安装 metrics-server。',
      },
      group: 'range',
      default: true,
      source: 'C-054',
      when: inCluster,
    }),
    autoscaler: choice({
      label: { en: 'Autoscaler', 'zh-CN': '自动扩缩容组件' },
      help: {
        en: 'Who changes the number of pods. Only one may: two on the same pods both stop working.',
        'zh-CN': '由谁调整 Pod 数量。只能有一个：两个作用于同一组 Pod 时都会失效。',
      },
      group: 'range',
      advanced: true,
      default: 'hpa',
      options: {
        hpa: {
          label: same('HorizontalPodAutoscaler'),
          help: {
            en: 'Part of Kubernetes. Metrics other than CPU and memory need an adapter.',
            'zh-CN': 'Kubernetes 自带。CPU 和内存以外的指标需要适配器。',
          },
        },
        keda: {
          label: same('KEDA'),
          help: {
            en: 'Asks Prometheus itself, knows schedules, and can scale to zero. Its operator must run.',
            'zh-CN': '直接查询 Prometheus，支持定时策略，可缩容到零。集群须安装其 Operator。',
          },
        },
      },
      source: 'C-050A',
      when: auto,
    }),
    minReplicas: number({
      label: { en: 'Min replicas', 'zh-CN': '最小副本数' },
      help: {
        en: 'Pods kept when nothing happens. They must carry the load until new ones have started; below 2 a lost node means downtime.',
        'zh-CN':
          '空闲时保留的 Pod 数量。新 Pod 启动完成之前由它们承担负载；少于 2 个时，一个节点故障就会中断服务。',
      },
      group: 'range',
      default: 3,
      min: 1,
      max: 500,
      when: auto,
    }),
    maxReplicas: number({
      label: { en: 'Max replicas', 'zh-CN': '最大副本数' },
      help: {
        en: 'Upper bound of cost and of connections to the database: check that pool size times this number stays below its limit.',
        'zh-CN': '成本和数据库连接数的上限：请确认连接池大小乘以该值仍低于数据库的连接上限。',
      },
      group: 'range',
      default: 10,
      min: 1,
      max: 1000,
      when: auto,
    }),
    cpu: toggle({
      label: { en: 'Scale on CPU', 'zh-CN': '按 CPU 扩缩容' },
      help: {
        en: 'The right first metric for a service that computes. One that mostly waits for others scales better on requests in flight.',
        'zh-CN':
          '对计算型服务而言是首选指标。若服务大部分时间在等待下游，按在途请求数扩缩容更合适。',
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
            en: 'Target for the metric as a whole, not per pod, in its own unit.',
            'zh-CN': '指标整体的目标值，不按 Pod 平均，单位与指标一致。',
          },
          default: '100',
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
            'zh-CN':
              '计数器取每秒速率，瞬时值（Gauge）取当前值，直方图的 bucket 取第 99 百分位数。',
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
    tolerance: number({
      label: { en: 'Tolerance', 'zh-CN': '容差' },
      help: {
        en: 'Percent by which a metric may miss its target before anything happens. Kubernetes itself uses 10; with many pods a smaller number reacts sooner.',
        'zh-CN':
          '指标偏离目标多少百分比以内不做调整。Kubernetes 默认为 10；副本很多时，较小的值反应更快。',
      },
      group: 'range',
      advanced: true,
      default: 10,
      min: 0,
      max: 100,
      unit: 'percent',
      source: 'C-054',
      when: auto,
    }),
    scaleToZero: toggle({
      label: { en: 'Scale to zero', 'zh-CN': '缩容到零' },
      help: {
        en: 'Runs no pod while there is nothing to do. Requests in that time fail; for workers that read a queue.',
        'zh-CN': '空闲时不运行任何 Pod，期间的请求会失败；适用于读取队列的后台任务。',
      },
      group: 'keda',
      default: false,
      when: keda,
    }),
    cooldown: seconds({
      label: { en: 'Cooldown', 'zh-CN': '冷却时间' },
      help: {
        en: 'Seconds after the last activity before the last pod goes.',
        'zh-CN': '最后一次活动之后，等待多少秒再缩到零。',
      },
      group: 'keda',
      advanced: true,
      default: 300,
      min: 0,
      max: 86400,
      when: { ...keda, 'scaling.scaleToZero': true },
    }),
    pollingInterval: seconds({
      label: { en: 'Polling interval', 'zh-CN': '轮询间隔' },
      help: {
        en: 'Seconds between two questions to Prometheus while nothing runs, and at most the age of a value afterwards.',
        'zh-CN': '向 Prometheus 查询的间隔秒数。',
      },
      group: 'keda',
      advanced: true,
      default: 30,
      min: 5,
      max: 3600,
      when: keda,
    }),
    schedules: table({
      label: { en: 'Schedules', 'zh-CN': '定时策略' },
      help: {
        en: 'Pods that must run at certain hours, whatever the metrics say: before the peak instead of after it.',
        'zh-CN': '在特定时段至少运行的 Pod 数，与指标无关：在高峰之前扩容，而不是之后。',
      },
      group: 'keda',
      when: keda,
      row: { en: 'schedule', 'zh-CN': '时段' },
      most: 10,
      columns: {
        days: choice({
          label: { en: 'Days', 'zh-CN': '日期' },
          help: { en: 'Days on which it holds.', 'zh-CN': '生效的日期。' },
          default: 'weekdays',
          options: {
            daily: { label: { en: 'Every day', 'zh-CN': '每天' } },
            weekdays: { label: { en: 'Monday to Friday', 'zh-CN': '周一至周五' } },
            weekend: { label: { en: 'Weekend', 'zh-CN': '周末' } },
          },
        }),
        start: number({
          label: { en: 'From hour', 'zh-CN': '起始时' },
          help: { en: 'Hour at which it begins, 0 to 23.', 'zh-CN': '开始的整点，0 到 23。' },
          default: 8,
          min: 0,
          max: 23,
        }),
        end: number({
          label: { en: 'To hour', 'zh-CN': '结束时' },
          help: { en: 'Hour at which it ends, on the same day.', 'zh-CN': '当天结束的整点。' },
          default: 20,
          min: 0,
          max: 23,
        }),
        timezone: text({
          label: { en: 'Time zone', 'zh-CN': '时区' },
          help: { en: 'Name such as Europe/Berlin or UTC.', 'zh-CN': '如 Asia/Shanghai 或 UTC。' },
          default: 'UTC',
          pattern: 'relativePath',
          maxLength: 64,
        }),
        replicas: number({
          label: { en: 'Pods', 'zh-CN': 'Pod 数' },
          help: { en: 'Pods that run at least.', 'zh-CN': '至少运行的 Pod 数。' },
          default: 6,
          min: 1,
          max: 1000,
        }),
      },
      default: [],
    }),
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
      when: inCluster,
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
    upSelect: choice({
      label: { en: 'Policy choice', 'zh-CN': '策略选择' },
      help: {
        en: 'Which of the two limits on scaling up counts when both are set.',
        'zh-CN': '同时设置两条扩容限制时，以哪一条为准。',
      },
      group: 'up',
      advanced: true,
      default: 'Max',
      options: selectOptions,
      when: auto,
    }),
    upStabilization: seconds({
      label: { en: 'Stabilization', 'zh-CN': '稳定窗口' },
      help: {
        en: 'Seconds of history of which the lowest recommendation counts. 0 reacts at once; more ignores short peaks.',
        'zh-CN': '取该时间窗口（秒）内的最低建议值。0 表示立即响应；较大的值会忽略短暂尖峰。',
      },
      group: 'up',
      advanced: true,
      default: 0,
      min: 0,
      max: 3600,
      when: scalesUp,
    }),
    upPercent: number({
      label: { en: 'Growth', 'zh-CN': '增长比例' },
      help: {
        en: 'Percent of the current pods that may be added per period: 100 doubles them. Empty turns this policy off.',
        'zh-CN': '每个周期最多增加现有 Pod 的百分之几：100 即翻倍。留空表示停用该策略。',
      },
      group: 'up',
      advanced: true,
      default: 100,
      unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
      min: 1,
      max: 10000,
      unit: 'percent',
      when: scalesUp,
    }),
    upPods: number({
      label: { en: 'Growth in pods', 'zh-CN': '增加个数' },
      help: {
        en: 'Pods that may be added per period, which helps small counts grow quickly. Empty turns this policy off.',
        'zh-CN': '每个周期最多增加的 Pod 个数，便于副本较少时快速扩容。留空表示停用该策略。',
      },
      group: 'up',
      advanced: true,
      default: 4,
      unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
      min: 1,
      max: 500,
      when: scalesUp,
    }),
    upPeriod: seconds({
      label: { en: 'Period', 'zh-CN': '周期' },
      help: {
        en: 'Seconds over which the limits on scaling up count.',
        'zh-CN': '扩容限制的计算周期，单位为秒。',
      },
      group: 'up',
      advanced: true,
      default: 30,
      min: 1,
      max: 1800,
      when: scalesUp,
    }),
    downSelect: choice({
      label: { en: 'Policy choice', 'zh-CN': '策略选择' },
      help: {
        en: 'Which of the two limits on scaling down counts when both are set; with a single one it changes nothing unless disabled.',
        'zh-CN': '同时设置两条缩容限制时，以哪一条为准；只有一条时，除 Disabled 外没有影响。',
      },
      group: 'down',
      advanced: true,
      default: 'Max',
      options: selectOptions,
      source: 'C-054',
      when: auto,
    }),
    downStabilization: seconds({
      label: { en: 'Stabilization', 'zh-CN': '稳定窗口' },
      help: {
        en: 'Seconds of history of which the highest recommendation counts. Five minutes keep pods through short lulls; more costs money, less makes the count flap.',
        'zh-CN':
          '取该时间窗口（秒）内的最高建议值。五分钟可在短暂低谷中保留 Pod；更长则增加成本，更短则副本数容易反复抖动。',
      },
      group: 'down',
      advanced: true,
      default: 300,
      min: 0,
      max: 3600,
      when: scalesDown,
    }),
    downPercent: number({
      label: { en: 'Shrinkage', 'zh-CN': '缩减比例' },
      help: {
        en: 'Percent of the current pods that may be removed per period. Empty turns this policy off.',
        'zh-CN': '每个周期最多移除现有 Pod 的百分之几。留空表示停用该策略。',
      },
      group: 'down',
      advanced: true,
      default: 50,
      unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
      min: 1,
      max: 100,
      unit: 'percent',
      when: scalesDown,
    }),
    downPods: number({
      label: { en: 'Shrinkage in pods', 'zh-CN': '减少个数' },
      help: {
        en: 'Pods that may be removed per period. Empty turns this policy off.',
        'zh-CN': '每个周期最多移除的 Pod 个数。留空表示停用该策略。',
      },
      group: 'down',
      advanced: true,
      default: 0,
      unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
      min: 1,
      max: 500,
      when: scalesDown,
    }),
    downPeriod: seconds({
      label: { en: 'Period', 'zh-CN': '周期' },
      help: {
        en: 'Seconds over which the limits on scaling down count.',
        'zh-CN': '缩容限制的计算周期，单位为秒。',
      },
      group: 'down',
      advanced: true,
      default: 60,
      min: 1,
      max: 1800,
      when: scalesDown,
    }),
    disruptionBudget: toggle({
      label: { en: 'Disruption budget', 'zh-CN': '中断预算' },
      help: {
        en: 'A PodDisruptionBudget: node upgrades then evict pods a few at a time instead of all at once. It does not protect against a node that fails.',
        'zh-CN':
          '生成 PodDisruptionBudget：节点升级时分批驱逐 Pod，而不是一次全部驱逐。它无法防范节点突发故障。',
      },
      group: 'budget',
      default: true,
      when: inCluster,
    }),
    budgetKind: choice({
      label: { en: 'Counted as', 'zh-CN': '计数方式' },
      help: {
        en: 'Whether the budget names the pods that may be missing or those that must remain.',
        'zh-CN': '预算指定的是允许缺少的 Pod 数，还是必须保留的 Pod 数。',
      },
      group: 'budget',
      advanced: true,
      default: 'maxUnavailable',
      options: {
        maxUnavailable: {
          label: same('maxUnavailable'),
          help: {
            en: 'Grows with the replicas and never blocks a node drain for good.',
            'zh-CN': '随副本数变化依然适用，不会让节点排空永远卡住。',
          },
        },
        minAvailable: {
          label: same('minAvailable'),
          help: {
            en: 'A fixed floor: when the replicas are at or below it, nodes cannot be drained.',
            'zh-CN': '固定下限：副本数等于或低于该值时，节点无法排空。',
          },
        },
      },
      source: 'C-094',
      when: budget,
    }),
    budgetValue: text({
      label: { en: 'Budget', 'zh-CN': '预算值' },
      help: {
        en: 'A count of pods or a percentage. It must leave at least one pod that may be evicted, or maintenance stops here.',
        'zh-CN': 'Pod 个数或百分比。至少要允许驱逐一个 Pod，否则节点维护会卡在这里。',
      },
      group: 'budget',
      advanced: true,
      default: '1',
      pattern: 'intOrPercent',
      maxLength: 5,
      source: 'C-094',
      when: budget,
    }),
    evictUnhealthy: toggle({
      label: { en: 'Evict unhealthy pods', 'zh-CN': '允许驱逐不健康的 Pod' },
      help: {
        en: 'Pods that are not ready may always be evicted (AlwaysAllow), so that a crash loop does not block a node drain.',
        'zh-CN': '未就绪的 Pod 始终可以驱逐（AlwaysAllow），避免崩溃循环的 Pod 阻塞节点排空。',
      },
      group: 'budget',
      advanced: true,
      default: true,
      source: 'C-094',
      when: budget,
    }),
  },
});

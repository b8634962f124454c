import { choice, seconds, text, toggle } from '../../fields/index.ts';

const measured = { 'project.metrics': true } as const;
const monitored = { ...measured, 'telemetry.scrape': ['service-monitor', 'pod-monitor'] } as const;

/** How Prometheus discovers the metrics endpoint, and a dashboard for the metrics. */
export const scrapingFields = {
  scrape: choice({
    group: 'metrics',
    default: 'none',
    when: measured,
    options: {
      none: {
        label: { en: 'None', 'zh-CN': '无' },
        help: {
          en: 'The metrics port is there; scraping is set up elsewhere.',
          'zh-CN': '指标端口已开放，抓取在别处配置。',
        },
      },
      annotations: {
        label: { en: 'Pod annotations', 'zh-CN': 'Pod 注解' },
        help: {
          en: 'prometheus.io/scrape on the pods, for a Prometheus whose configuration reads it. Prometheus Operator ignores it.',
          'zh-CN':
            '在 Pod 上添加 prometheus.io/scrape，适用于按此约定配置的 Prometheus；Prometheus Operator 会忽略它。',
        },
      },
      'service-monitor': {
        label: { en: 'ServiceMonitor', 'zh-CN': 'ServiceMonitor' },
        help: {
          en: 'For the Prometheus Operator, so also kube-prometheus-stack; scrapes through the Service’s named port.',
          'zh-CN':
            '用于 Prometheus Operator（含 kube-prometheus-stack），通过 Service 的命名端口抓取。',
        },
      },
      'pod-monitor': {
        label: { en: 'PodMonitor', 'zh-CN': 'PodMonitor' },
        help: {
          en: 'The same without a Service: also for a service that has none or publishes it.',
          'zh-CN': '同上但不经 Service，适合没有 Service 或将其对外发布的情况。',
        },
      },
    },
    label: { en: 'Prometheus finds it by', 'zh-CN': 'Prometheus 发现方式' },
    help: {
      en: 'How Prometheus learns of the metrics port. The annotations are a convention of one scrape configuration, not a standard, so ask whoever runs Prometheus.',
      'zh-CN':
        'Prometheus 如何发现指标端口。这些注解只是某种抓取配置的约定，并非标准，请先向 Prometheus 维护者确认。',
    },
    source: 'C-057',
  }),
  monitorRelease: text({
    group: 'metrics',
    default: '',
    pattern: 'labelValue',
    optional: true,
    placeholder: 'kube-prometheus-stack',
    when: monitored,
    label: { en: 'Label release', 'zh-CN': 'release 标签' },
    help: {
      en: 'Value of the label `release` on monitors and rules. kube-prometheus-stack only reads objects that carry the name of its own Helm release, unless its operator was told otherwise; empty writes no label.',
      'zh-CN':
        '写在监控与规则对象上的 `release` 标签值。除非另行配置，kube-prometheus-stack 只读取带有其 Helm release 名称的对象；留空则不写。',
    },
    source: 'C-058',
  }),
  scrapeInterval: seconds({
    group: 'metrics',
    advanced: true,
    default: 30,
    min: 5,
    max: 300,
    when: monitored,
    label: { en: 'Scrape interval', 'zh-CN': '抓取间隔' },
    help: {
      en: 'Seconds between two scrapes of a pod, 5 to 300. Alerts on five minutes need several samples; each halving doubles the storage.',
      'zh-CN': '两次抓取之间的秒数，5 到 300。五分钟窗口的告警需要多个样本；间隔减半，存储翻倍。',
    },
  }),
  scrapeTimeout: seconds({
    group: 'metrics',
    advanced: true,
    default: 10,
    min: 1,
    max: 300,
    when: monitored,
    label: { en: 'Scrape timeout', 'zh-CN': '抓取超时' },
    help: {
      en: 'Seconds after which a scrape counts as failed. Never longer than the interval: the operator refuses such a monitor.',
      'zh-CN': '超过多少秒视为抓取失败。不能长于抓取间隔，否则 Operator 会拒绝该对象。',
    },
  }),
  dashboard: toggle({
    group: 'metrics',
    default: false,
    when: measured,
    label: { en: 'Grafana dashboard', 'zh-CN': 'Grafana 看板' },
    help: {
      en: 'A dashboard of rate, errors, duration and resources, as JSON and, in the cluster, as a ConfigMap with the label grafana_dashboard, which Grafana’s sidecar loads.',
      'zh-CN':
        '包含速率、错误、耗时和资源的看板，提供 JSON 文件；在集群中另有带 grafana_dashboard 标签的 ConfigMap，由 Grafana 的 sidecar 加载。',
    },
    source: 'C-030',
  }),
} as const;

import {
  choice,
  defineConcern,
  number,
  same,
  seconds,
  table,
  text,
  toggle,
} from '../fields/index.ts';
import { inCluster } from './packaging.ts';

const blueGreen = { ...inCluster, 'release.strategy': 'blue-green' } as const;
const canary = { ...inCluster, 'release.strategy': 'canary' } as const;
const argoBlueGreen = { ...inCluster, 'release.strategy': 'argo-blue-green' } as const;
const argoCanary = { ...inCluster, 'release.strategy': 'argo-canary' } as const;
const flagger = { ...inCluster, 'release.strategy': 'flagger' } as const;
const controlled = {
  ...inCluster,
  'release.strategy': ['argo-blue-green', 'argo-canary', 'flagger'],
} as const;
const analysed = { ...controlled, 'release.analysis': true } as const;

const trackTag = {
  default: '',
  optional: true,
  pattern: 'imageTag',
  maxLength: 128,
} as const;

/**
 * How a new version takes over from the old one.
 * Long because it is data: one entry per field in two languages, and one file per form section.
 */
export const release = defineConcern({
  title: { en: 'Release', 'zh-CN': '发布' },
  intro: {
    en: 'How a new version takes over: pod by pod, all at once, or a share of the traffic first, with measurements that may stop it.',
    'zh-CN': '新版本如何接替旧版本：逐个 Pod 替换、整体切换，或先承接部分流量，并可依据指标中止。',
  },
  groups: {
    strategy: { en: 'Way of releasing', 'zh-CN': '发布方式' },
    versions: { en: 'Versions', 'zh-CN': '版本' },
    steps: { en: 'Course of the release', 'zh-CN': '发布过程' },
    analysis: { en: 'Analysis', 'zh-CN': '分析' },
  },
  fields: {
    strategy: choice({
      label: { en: 'Strategy', 'zh-CN': '发布策略' },
      help: {
        en: 'A rolling update is right for most services. The others cost a second set of pods or a controller in the cluster, and give a quick way back.',
        'zh-CN':
          '多数服务适合滚动更新。其他策略需要额外一组 Pod 或集群中的控制器，换来快速回退的能力。',
      },
      group: 'strategy',
      default: 'rolling',
      options: {
        rolling: {
          label: { en: 'Rolling update', 'zh-CN': '滚动更新' },
          help: {
            en: 'The Deployment replaces its pods step by step.',
            'zh-CN': '由 Deployment 逐步替换 Pod。',
          },
        },
        'blue-green': {
          label: { en: 'Blue-green, two Deployments', 'zh-CN': '蓝绿：两个 Deployment' },
          help: {
            en: 'Both versions run; a script moves the Service from one to the other, and back in a second.',
            'zh-CN': '两个版本同时运行，由脚本切换 Service，可秒级切回。',
          },
        },
        canary: {
          label: { en: 'Canary, two Deployments', 'zh-CN': '金丝雀：两个 Deployment' },
          help: {
            en: 'A few pods of the new version beside the old ones; a script changes their share, promotes or aborts.',
            'zh-CN': '在旧版本旁运行少量新版本 Pod，由脚本调整占比、全量或中止。',
          },
        },
        'argo-blue-green': {
          label: { en: 'Blue-green by Argo Rollouts', 'zh-CN': 'Argo Rollouts 蓝绿' },
          help: {
            en: 'A Rollout stands in for the Deployment; it waits for the analysis and for a promotion.',
            'zh-CN': '以 Rollout 代替 Deployment；等待分析通过并人工确认后切换。',
          },
        },
        'argo-canary': {
          label: { en: 'Canary by Argo Rollouts', 'zh-CN': 'Argo Rollouts 金丝雀' },
          help: {
            en: 'A Rollout raises the share in steps and goes back by itself when the analysis fails.',
            'zh-CN': '由 Rollout 逐步提高占比，分析失败时自动回退。',
          },
        },
        flagger: {
          label: { en: 'Canary by Flagger', 'zh-CN': 'Flagger 金丝雀' },
          help: {
            en: 'Flagger copies the Deployment, owns the Service and the route, and shifts traffic while the metrics are good.',
            'zh-CN': 'Flagger 复制 Deployment，接管 Service 与路由，并在指标正常时逐步切换流量。',
          },
        },
      },
      source: 'C-098',
      when: inCluster,
    }),
    active: choice({
      label: { en: 'Live colour', 'zh-CN': '当前颜色' },
      help: {
        en: 'The Deployment that the Service leads to. After the script has switched, change it here too, or the next apply switches back.',
        'zh-CN': 'Service 指向的 Deployment。脚本切换后请同步修改此处，否则下次 apply 会切回。',
      },
      group: 'versions',
      default: 'blue',
      options: {
        blue: { label: { en: 'Blue', 'zh-CN': '蓝' } },
        green: { label: { en: 'Green', 'zh-CN': '绿' } },
      },
      source: 'C-098',
      when: blueGreen,
    }),
    blueTag: text({
      label: { en: 'Blue tag', 'zh-CN': '蓝色版本标签' },
      help: {
        en: 'Image tag of the blue Deployment. Empty means the tag of the project.',
        'zh-CN': '蓝色 Deployment 的镜像标签。留空则使用项目的标签。',
      },
      group: 'versions',
      ...trackTag,
      when: blueGreen,
    }),
    greenTag: text({
      label: { en: 'Green tag', 'zh-CN': '绿色版本标签' },
      help: {
        en: 'Image tag of the green Deployment. Empty means the tag of the project.',
        'zh-CN': '绿色 Deployment 的镜像标签。留空则使用项目的标签。',
      },
      group: 'versions',
      ...trackTag,
      when: blueGreen,
    }),
    canaryTag: text({
      label: { en: 'Canary tag', 'zh-CN': '金丝雀标签' },
      help: {
        en: 'Image tag that the canary runs; the stable pods run the tag of the project. Empty means the same.',
        'zh-CN': '金丝雀运行的镜像标签；稳定版本使用项目的标签。留空则两者相同。',
      },
      group: 'versions',
      ...trackTag,
      when: canary,
    }),
    canaryReplicas: number({
      label: { en: 'Canary pods', 'zh-CN': '金丝雀副本数' },
      help: {
        en: 'Fixed number of canary pods; the autoscaler follows the stable ones only. Enough to carry the share below.',
        'zh-CN': '金丝雀的固定 Pod 数，自动扩缩容只作用于稳定版本。应足以承载下方的流量占比。',
      },
      group: 'versions',
      default: 1,
      min: 0,
      max: 100,
      source: 'C-099',
      when: canary,
    }),
    canaryWeight: number({
      label: { en: 'Canary share', 'zh-CN': '金丝雀流量占比' },
      help: {
        en: 'Percent of the requests that go to the canary. It needs a route that can divide: Gateway API or Istio. Behind a plain Service the share is that of the pods.',
        'zh-CN':
          '转发到金丝雀的请求百分比。需要能够按权重分流的路由：Gateway API 或 Istio。仅有 Service 时，占比等于 Pod 数之比。',
      },
      group: 'versions',
      default: 10,
      min: 0,
      max: 100,
      unit: 'percent',
      source: 'C-099',
      when: canary,
    }),
    steps: table({
      label: { en: 'Steps', 'zh-CN': '步骤' },
      help: {
        en: 'Share of the new version and how long it stays there. After the last one it takes everything.',
        'zh-CN': '新版本的流量占比以及停留时间。最后一步之后承接全部流量。',
      },
      group: 'steps',
      row: { en: 'step', 'zh-CN': '步骤' },
      most: 20,
      columns: {
        weight: number({
          label: { en: 'Share', 'zh-CN': '占比' },
          help: {
            en: 'Percent of the traffic for the new version.',
            'zh-CN': '新版本承接的流量百分比。',
          },
          default: 20,
          min: 0,
          max: 100,
          unit: 'percent',
        }),
        pause: seconds({
          label: { en: 'Pause', 'zh-CN': '停留' },
          help: {
            en: 'Seconds before the next step; 0 waits until somebody promotes it.',
            'zh-CN': '到下一步之前的秒数；0 表示等待人工确认。',
          },
          default: 300,
          min: 0,
          max: 86400,
        }),
      },
      default: [
        { weight: 10, pause: 300 },
        { weight: 30, pause: 300 },
        { weight: 60, pause: 300 },
      ],
      when: argoCanary,
    }),
    autoPromotion: toggle({
      label: { en: 'Promote by itself', 'zh-CN': '自动切换' },
      help: {
        en: 'Switches as soon as the new pods are ready and the analysis has passed, instead of waiting for a person.',
        'zh-CN': '新 Pod 就绪且分析通过后立即切换，而不等待人工确认。',
      },
      group: 'steps',
      default: false,
      source: 'C-098',
      when: argoBlueGreen,
    }),
    scaleDownDelay: seconds({
      label: { en: 'Keep the old pods', 'zh-CN': '旧 Pod 保留时长' },
      help: {
        en: 'Seconds that the old version stays up after the switch: the time for a quick way back, and for clients that still hold connections.',
        'zh-CN': '切换后旧版本继续运行的秒数：用于快速回退，也留给仍持有连接的客户端。',
      },
      group: 'steps',
      advanced: true,
      default: 300,
      min: 30,
      max: 86400,
      when: argoBlueGreen,
    }),
    stepWeight: number({
      label: { en: 'Step', 'zh-CN': '步长' },
      help: { en: 'Percent added at each interval.', 'zh-CN': '每个间隔增加的百分比。' },
      group: 'steps',
      default: 10,
      min: 1,
      max: 100,
      unit: 'percent',
      when: flagger,
    }),
    maxWeight: number({
      label: { en: 'Largest share', 'zh-CN': '最大占比' },
      help: {
        en: 'Percent up to which the new version is tried before it takes everything.',
        'zh-CN': '新版本试运行的最大占比，通过后承接全部流量。',
      },
      group: 'steps',
      default: 50,
      min: 1,
      max: 100,
      unit: 'percent',
      when: flagger,
    }),
    interval: seconds({
      label: { en: 'Interval', 'zh-CN': '间隔' },
      help: {
        en: 'Seconds between two measurements. Shorter than two scrapes measures nothing new.',
        'zh-CN': '两次测量之间的秒数。短于两个抓取周期则得不到新数据。',
      },
      group: 'analysis',
      advanced: true,
      default: 60,
      min: 10,
      max: 3600,
      when: analysed,
    }),
    failureLimit: number({
      label: { en: 'Failures allowed', 'zh-CN': '允许失败次数' },
      help: {
        en: 'Bad measurements that are tolerated; one more goes back to the old version.',
        'zh-CN': '可容忍的失败次数；超过即回退到旧版本。',
      },
      group: 'analysis',
      advanced: true,
      default: 3,
      min: 0,
      max: 100,
      when: controlled,
    }),
    analysis: toggle({
      label: { en: 'Measure the new version', 'zh-CN': '分析新版本' },
      help: {
        en: 'Asks Prometheus for the success rate and the latency of the new pods. Without it the controller knows only whether they are ready.',
        'zh-CN': '向 Prometheus 查询新 Pod 的成功率与延迟。关闭时控制器只知道 Pod 是否就绪。',
      },
      group: 'analysis',
      default: true,
      source: 'C-099',
      when: controlled,
    }),
    prometheus: text({
      label: same('Prometheus'),
      help: {
        en: 'Address under which the controller reaches Prometheus.',
        'zh-CN': '控制器访问 Prometheus 的地址。',
      },
      group: 'analysis',
      default: 'http://prometheus-operated.monitoring:9090',
      pattern: 'url',
      maxLength: 253,
      when: analysed,
    }),
    successRate: number({
      label: { en: 'Success rate', 'zh-CN': '成功率' },
      help: {
        en: 'Percent of the requests that must not end in a 5xx.',
        'zh-CN': '未返回 5xx 的请求须达到的百分比。',
      },
      group: 'analysis',
      default: 99,
      min: 0,
      max: 100,
      step: 0.1,
      unit: 'percent',
      when: analysed,
    }),
    latencyMs: number({
      label: { en: 'p99 latency', 'zh-CN': 'p99 延迟' },
      help: {
        en: 'Milliseconds within which 99 of 100 requests must be answered; empty leaves it out.',
        'zh-CN': '100 个请求中 99 个须在该毫秒数内完成；留空表示不检查。',
      },
      group: 'analysis',
      default: 500,
      unset: { value: 0, means: { en: 'not measured', 'zh-CN': '不检查' } },
      min: 1,
      max: 60000,
      unit: 'ms',
      when: analysed,
    }),
    durationMetric: text({
      label: { en: 'Duration histogram', 'zh-CN': '耗时直方图' },
      help: {
        en: 'Name of the histogram in seconds, without _bucket or _count; both measurements come from it. The default is OpenTelemetry’s.',
        'zh-CN':
          '以秒为单位的直方图名称，不含 _bucket 或 _count；两项测量都取自它。默认值为 OpenTelemetry 的名称。',
      },
      group: 'analysis',
      advanced: true,
      default: 'http_server_request_duration_seconds',
      pattern: 'envName',
      maxLength: 120,
      when: analysed,
    }),
    statusLabel: text({
      label: { en: 'Status label', 'zh-CN': '状态码标签' },
      help: {
        en: 'Label of the histogram that holds the HTTP status.',
        'zh-CN': '直方图中保存 HTTP 状态码的标签。',
      },
      group: 'analysis',
      advanced: true,
      default: 'http_response_status_code',
      pattern: 'envName',
      maxLength: 120,
      when: analysed,
    }),
  },
});

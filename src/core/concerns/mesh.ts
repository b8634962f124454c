import { choice, defineConcern, number, same, seconds, text, toggle } from '../fields/index.ts';
import { inCluster } from './packaging.ts';

const istio = { ...inCluster, 'mesh.provider': 'istio' } as const;
const atGateway = { ...istio, 'mesh.binding': ['gateway', 'both'] } as const;
const retrying = { ...istio, 'mesh.retryOn': ['connection', 'reads'] } as const;
const ejecting = { ...istio, 'mesh.outlierDetection': true } as const;

/**
 * What a service mesh does with requests to the service.
 * Long because it is data: one entry per field in two languages, and one file per form section.
 */
export const mesh = defineConcern({
  title: { en: 'Service mesh', 'zh-CN': '服务网格' },
  intro: {
    en: 'Routes, retries, connection pools and encryption between pods, done by Istio instead of the code. Leave it off where no mesh runs.',
    'zh-CN':
      '由 Istio 而非代码负责 Pod 之间的路由、重试、连接池与加密。集群未安装网格时请保持关闭。',
  },
  groups: {
    mesh: { en: 'Membership', 'zh-CN': '接入网格' },
    routes: { en: 'Routes and retries', 'zh-CN': '路由与重试' },
    pool: { en: 'Connection pool', 'zh-CN': '连接池' },
    outliers: { en: 'Failing pods', 'zh-CN': '故障实例' },
    mtls: { en: 'Encryption between pods', 'zh-CN': 'Pod 间加密' },
  },
  fields: {
    provider: choice({
      label: { en: 'Mesh', 'zh-CN': '网格' },
      help: {
        en: 'Which mesh the objects are for. Its control plane must run in the cluster already.',
        'zh-CN': '为哪种网格生成对象。集群中须已运行其控制平面。',
      },
      group: 'mesh',
      default: 'none',
      options: {
        none: {
          label: { en: 'None', 'zh-CN': '无' },
          help: { en: 'No object of a mesh is written.', 'zh-CN': '不生成任何网格对象。' },
        },
        istio: {
          label: same('Istio'),
          help: {
            en: 'VirtualService, DestinationRule and PeerAuthentication in their stable versions.',
            'zh-CN': '使用稳定版本的 VirtualService、DestinationRule 和 PeerAuthentication。',
          },
        },
      },
      source: 'C-085',
      when: inCluster,
    }),
    dataPlane: choice({
      label: { en: 'Pods join by', 'zh-CN': 'Pod 接入方式' },
      help: {
        en: 'How the pods become part of the mesh. Without one of these the objects change nothing on the server side.',
        'zh-CN': 'Pod 如何加入网格。若未加入，这些对象在服务端不起作用。',
      },
      group: 'mesh',
      default: 'sidecar',
      options: {
        sidecar: {
          label: { en: 'Sidecar', 'zh-CN': 'Sidecar' },
          help: {
            en: 'A label on the pods asks for the proxy. In a restricted namespace Istio needs its CNI plug-in.',
            'zh-CN': '通过 Pod 标签注入代理。命名空间为 restricted 级别时，Istio 需启用 CNI 插件。',
          },
        },
        platform: {
          label: { en: 'Set by the platform', 'zh-CN': '由平台设置' },
          help: {
            en: 'A label on the namespace or ambient mode decides; the bundle writes none. Ambient needs a waypoint for routes and pools.',
            'zh-CN':
              '由命名空间标签或 ambient 模式决定，交付包不写入标签。ambient 模式下路由和连接池需要 waypoint。',
          },
        },
      },
      source: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      when: istio,
    }),
    controlNamespace: text({
      label: { en: 'Control plane namespace', 'zh-CN': '控制平面命名空间' },
      help: {
        en: 'Where istiod runs. The network policy lets the proxies reach it there; otherwise pods never become ready.',
        'zh-CN': 'istiod 所在的命名空间。网络策略会放行代理访问它，否则 Pod 无法就绪。',
      },
      group: 'mesh',
      advanced: true,
      default: 'istio-system',
      pattern: 'dnsLabel',
      source: 'C-079',
      when: istio,
    }),
    binding: choice({
      label: { en: 'Routes apply to', 'zh-CN': '路由作用于' },
      help: {
        en: 'A VirtualService without a gateway applies to calls inside the mesh only: a public host in it is never served.',
        'zh-CN':
          '未绑定网关的 VirtualService 只对网格内的调用生效，其中的公网域名不会对外提供服务。',
      },
      group: 'routes',
      default: 'mesh',
      options: {
        mesh: {
          label: { en: 'Calls inside the mesh', 'zh-CN': '网格内调用' },
          help: {
            en: 'Other pods of the mesh call the Service by its name.',
            'zh-CN': '网格中的其他 Pod 通过 Service 名称调用。',
          },
        },
        gateway: {
          label: { en: 'An Istio gateway', 'zh-CN': 'Istio 网关' },
          help: {
            en: 'Requests from outside for the public hosts.',
            'zh-CN': '来自外部、访问公网域名的请求。',
          },
        },
        both: {
          label: { en: 'Both', 'zh-CN': '两者' },
          help: {
            en: 'One VirtualService each, because they match on different things.',
            'zh-CN': '各生成一个 VirtualService，因为两者的匹配条件不同。',
          },
        },
      },
      source: 'C-087',
      when: istio,
    }),
    gateway: text({
      label: { en: 'Istio gateway', 'zh-CN': 'Istio 网关' },
      help: {
        en: 'Name of the existing Istio Gateway (networking.istio.io) that serves the hosts.',
        'zh-CN': '已有的 Istio Gateway（networking.istio.io）的名称，由它接入这些域名。',
      },
      group: 'routes',
      default: 'public',
      pattern: 'dnsLabel',
      source: 'C-087',
      when: atGateway,
    }),
    gatewayNamespace: text({
      label: { en: 'Gateway namespace', 'zh-CN': '网关命名空间' },
      help: {
        en: 'Namespace of that Gateway object.',
        'zh-CN': '该 Gateway 对象所在的命名空间。',
      },
      group: 'routes',
      advanced: true,
      default: 'istio-ingress',
      pattern: 'dnsLabel',
      when: atGateway,
    }),
    timeout: seconds({
      label: { en: 'Timeout', 'zh-CN': '超时' },
      help: {
        en: 'Seconds for a request with all its retries. Empty means no limit: then one slow answer holds a connection for ever.',
        'zh-CN': '一次请求（含全部重试）的总时限，单位为秒。留空表示不限：慢响应会一直占用连接。',
      },
      group: 'routes',
      default: 30,
      unset: { value: 0, means: { en: 'no limit', 'zh-CN': '不限制' } },
      min: 1,
      max: 3600,
      when: istio,
    }),
    retryOn: choice({
      label: { en: 'Retry', 'zh-CN': '重试' },
      help: {
        en: 'Which failures are tried again. A POST that already reached the service must not be sent twice: it would store the order, or the span, twice.',
        'zh-CN': '哪些失败会重试。已到达服务的 POST 不得重发，否则订单或 Span 会被记录两次。',
      },
      group: 'routes',
      default: 'connection',
      options: {
        none: {
          label: { en: 'Nothing', 'zh-CN': '不重试' },
          help: {
            en: 'Switches off Istio’s own default of two retries.',
            'zh-CN': '同时关闭 Istio 默认的两次重试。',
          },
        },
        connection: {
          label: { en: 'What never arrived', 'zh-CN': '未送达的请求' },
          help: {
            en: 'Refused connections and streams, and gRPC UNAVAILABLE: safe for every method.',
            'zh-CN': '连接或流被拒绝，以及 gRPC UNAVAILABLE：对所有方法都安全。',
          },
        },
        reads: {
          label: { en: 'Failed reads as well', 'zh-CN': '另含失败的读请求' },
          help: {
            en: 'GET and HEAD are also retried on 5xx and resets; all else only when it never arrived.',
            'zh-CN': 'GET 与 HEAD 在 5xx 和连接重置时也会重试；其余方法仅在未送达时重试。',
          },
        },
      },
      source: 'C-087',
      when: istio,
    }),
    retryAttempts: number({
      label: { en: 'Attempts', 'zh-CN': '重试次数' },
      help: {
        en: 'Retries after the first try. Each layer that retries multiplies the load of an outage: 3 here and 3 in the client are 16 requests.',
        'zh-CN':
          '首次之后的重试次数。每一层重试都会放大故障时的负载：此处 3 次、客户端 3 次，即 16 个请求。',
      },
      group: 'routes',
      advanced: true,
      default: 3,
      min: 1,
      max: 10,
      when: retrying,
    }),
    retryTimeout: seconds({
      label: { en: 'Timeout per try', 'zh-CN': '单次超时' },
      help: {
        en: 'Seconds for each try. All tries together must fit into the timeout.',
        'zh-CN': '每次尝试的时限，单位为秒。所有尝试的总和应小于总超时。',
      },
      group: 'routes',
      advanced: true,
      default: 5,
      min: 1,
      max: 600,
      when: retrying,
    }),
    loadBalancer: choice({
      label: { en: 'Balancing', 'zh-CN': '负载均衡' },
      help: { en: 'How a proxy chooses a pod.', 'zh-CN': '代理如何选择 Pod。' },
      group: 'pool',
      default: 'LEAST_REQUEST',
      options: {
        LEAST_REQUEST: {
          label: { en: 'Fewest requests', 'zh-CN': '最少请求' },
          help: {
            en: 'The one of two random pods with fewer open requests: best for requests of uneven cost.',
            'zh-CN': '随机取两个 Pod，选在途请求较少者；适合开销不均的请求。',
          },
        },
        ROUND_ROBIN: { label: { en: 'In turn', 'zh-CN': '轮询' } },
        RANDOM: { label: { en: 'Random', 'zh-CN': '随机' } },
      },
      when: istio,
    }),
    connectTimeout: seconds({
      label: { en: 'Connect timeout', 'zh-CN': '建连超时' },
      help: {
        en: 'Seconds a proxy waits for a TCP connection to a pod.',
        'zh-CN': '代理与 Pod 建立 TCP 连接的等待秒数。',
      },
      group: 'pool',
      advanced: true,
      default: 5,
      min: 1,
      max: 60,
      when: istio,
    }),
    maxConnections: number({
      label: { en: 'Connections', 'zh-CN': '最大连接数' },
      help: {
        en: 'TCP connections that one proxy opens to the service, for HTTP/1.1. Beyond it requests wait, then fail with 503.',
        'zh-CN': '单个代理到服务的最大 TCP 连接数（HTTP/1.1）。超出后请求排队，再超出则返回 503。',
      },
      group: 'pool',
      advanced: true,
      default: 1000,
      min: 1,
      max: 1000000,
      when: istio,
    }),
    pendingRequests: number({
      label: { en: 'Waiting requests', 'zh-CN': '排队请求数' },
      help: {
        en: 'Requests that may wait for a connection in one proxy; more fail at once with 503.',
        'zh-CN': '单个代理中可排队等待连接的请求数，超出立即返回 503。',
      },
      group: 'pool',
      advanced: true,
      default: 1000,
      min: 1,
      max: 1000000,
      when: istio,
    }),
    maxRequests: number({
      label: { en: 'Requests at once', 'zh-CN': '并发请求数' },
      help: {
        en: 'Open requests from one proxy, for HTTP/2 and gRPC.',
        'zh-CN': '单个代理的并发请求数，适用于 HTTP/2 与 gRPC。',
      },
      group: 'pool',
      advanced: true,
      default: 1000,
      min: 1,
      max: 1000000,
      when: istio,
    }),
    requestsPerConnection: number({
      label: { en: 'Requests per connection', 'zh-CN': '每连接请求数' },
      help: {
        en: 'Closes a connection after so many requests. 0 keeps it: a small number destroys the throughput of HTTP/2 and gRPC.',
        'zh-CN':
          '一条连接处理若干请求后关闭。0 表示不限；数值过小会严重损害 HTTP/2 和 gRPC 的吞吐。',
      },
      group: 'pool',
      advanced: true,
      default: 0,
      min: 0,
      max: 1000000,
      source: 'C-086',
      when: istio,
    }),
    outlierDetection: toggle({
      label: { en: 'Outlier detection', 'zh-CN': '异常实例剔除' },
      help: {
        en: 'Proxies stop calling a pod that keeps failing, for a while: a circuit breaker per pod.',
        'zh-CN': '代理会暂停调用持续出错的 Pod，相当于针对单个 Pod 的熔断。',
      },
      group: 'outliers',
      default: true,
      source: 'C-085',
      when: istio,
    }),
    outlierErrors: number({
      label: { en: 'Errors in a row', 'zh-CN': '连续错误数' },
      help: {
        en: 'Consecutive 5xx answers after which a pod is left out.',
        'zh-CN': '连续返回多少个 5xx 后剔除该 Pod。',
      },
      group: 'outliers',
      advanced: true,
      default: 5,
      min: 1,
      max: 1000,
      source: 'C-085',
      when: ejecting,
    }),
    outlierInterval: seconds({
      label: { en: 'Interval', 'zh-CN': '检查间隔' },
      help: {
        en: 'Seconds between two looks at the errors.',
        'zh-CN': '两次统计之间的秒数。',
      },
      group: 'outliers',
      advanced: true,
      default: 30,
      min: 1,
      max: 3600,
      when: ejecting,
    }),
    ejectionSeconds: seconds({
      label: { en: 'Time out', 'zh-CN': '剔除时长' },
      help: {
        en: 'Seconds a pod stays out the first time; each further time it is longer.',
        'zh-CN': '首次剔除持续的秒数；之后每次都会更长。',
      },
      group: 'outliers',
      advanced: true,
      default: 30,
      min: 1,
      max: 3600,
      when: ejecting,
    }),
    maxEjection: number({
      label: { en: 'Most left out', 'zh-CN': '最大剔除比例' },
      help: {
        en: 'Percent of the pods that may be left out at once, so that the rest is not buried.',
        'zh-CN': '同时剔除的 Pod 上限（百分比），避免剩余 Pod 被压垮。',
      },
      group: 'outliers',
      advanced: true,
      default: 50,
      min: 1,
      max: 100,
      unit: 'percent',
      when: ejecting,
    }),
    minHealth: number({
      label: { en: 'Healthy pods needed', 'zh-CN': '最低健康比例' },
      help: {
        en: 'Below this percentage of healthy pods nobody is left out any more: then the fault is elsewhere.',
        'zh-CN': '健康 Pod 低于该百分比时不再剔除：此时问题多半不在个别 Pod。',
      },
      group: 'outliers',
      advanced: true,
      default: 50,
      min: 0,
      max: 100,
      unit: 'percent',
      source: 'C-085',
      when: ejecting,
    }),
    mtls: choice({
      label: same('mTLS'),
      help: {
        en: 'Whether the pods accept plain connections beside encrypted ones from the mesh.',
        'zh-CN': 'Pod 除网格加密连接外，是否还接受明文连接。',
      },
      group: 'mtls',
      default: 'STRICT',
      options: {
        STRICT: {
          label: { en: 'Only encrypted', 'zh-CN': '仅加密' },
          help: {
            en: 'Callers outside the mesh are refused, a gateway without a proxy among them.',
            'zh-CN': '拒绝网格外的调用方，包括未接入网格的网关。',
          },
        },
        PERMISSIVE: {
          label: { en: 'Both', 'zh-CN': '均可' },
          help: {
            en: 'For the move into the mesh, and for gateways outside it.',
            'zh-CN': '适用于向网格迁移的阶段，或网关位于网格之外的情况。',
          },
        },
        none: {
          label: { en: 'As the mesh says', 'zh-CN': '沿用网格设置' },
          help: { en: 'No PeerAuthentication is written.', 'zh-CN': '不生成 PeerAuthentication。' },
        },
      },
      when: istio,
    }),
    plainMetrics: toggle({
      label: { en: 'Plain metrics port', 'zh-CN': '指标端口允许明文' },
      help: {
        en: 'Lets a Prometheus outside the mesh scrape the metrics port although all else must be encrypted.',
        'zh-CN': '其余端口强制加密时，仍允许网格外的 Prometheus 抓取指标端口。',
      },
      group: 'mtls',
      advanced: true,
      default: true,
      when: { ...istio, 'mesh.mtls': 'STRICT', 'project.metrics': true },
    }),
  },
});

import { choice, defineConcern, list, same, seconds, text } from '../fields/index.ts';

const registered = { 'discovery.registry': 'consul' } as const;

/** Service discovery outside a cluster. */
export const discovery = defineConcern({
  title: { en: 'Service discovery', 'zh-CN': '服务发现' },
  intro: {
    en: 'In Kubernetes the Service and DNS do this already: leave it off. Outside of it, on virtual machines or in Compose, the service can register with Consul.',
    'zh-CN':
      '在 Kubernetes 中，Service 和 DNS 已经解决了服务发现，无需启用。在虚拟机或 Compose 等环境中，可将服务注册到 Consul。',
  },
  shared: 'all',
  groups: {
    registry: { en: 'Registration', 'zh-CN': '服务注册' },
    check: { en: 'Health check', 'zh-CN': '健康检查' },
  },
  fields: {
    registry: choice({
      group: 'registry',
      default: 'none',
      options: {
        none: {
          label: { en: 'None', 'zh-CN': '无' },
          help: {
            en: 'Kubernetes Services, or names of Compose.',
            'zh-CN': '使用 Kubernetes Service 或 Compose 服务名。',
          },
        },
        consul: {
          label: same('Consul'),
          help: {
            en: 'A registration, an agent’s configuration, and an agent in Compose.',
            'zh-CN': '生成注册文件和 agent 配置，并在 Compose 中运行 agent。',
          },
        },
      },
      label: { en: 'Registry', 'zh-CN': '注册中心' },
      help: {
        en: 'Where instances announce themselves. A second registry beside Kubernetes has to be kept in step with it: addresses of dead pods stay until their check fails.',
        'zh-CN':
          '实例在何处登记。在 Kubernetes 之外再用一个注册中心，需要时刻与其保持一致：已消失的 Pod 地址会保留到检查失败为止。',
      },
      source: 'C-106',
    }),
    address: text({
      group: 'registry',
      default: '10.0.1.5',
      maxLength: 63,
      pattern: 'labelValue',
      when: registered,
      label: { en: 'Instance address', 'zh-CN': '实例地址' },
      help: {
        en: 'Address under which others reach this instance, an IP address or a host name; in Kubernetes POD_IP. Never 0.0.0.0, which every caller would take for itself.',
        'zh-CN':
          '其他服务访问本实例的地址，可为 IP 或 DNS 名称；在 Kubernetes 中即 POD_IP。不能是 0.0.0.0，否则调用方会连到自己。',
      },
      source: 'C-106',
    }),
    instance: text({
      group: 'registry',
      advanced: true,
      default: '',
      pattern: 'dnsLabel',
      optional: true,
      placeholder: 'app-1',
      when: registered,
      label: { en: 'Instance ID', 'zh-CN': '实例 ID' },
      help: {
        en: 'Unique among all instances of the service on an agent; empty means the name with -1. A registration with an ID that is in use replaces it.',
        'zh-CN': '在同一 agent 的所有实例中唯一；留空为名称加 -1。使用已存在的 ID 注册会将其替换。',
      },
    }),
    tags: list({
      group: 'registry',
      advanced: true,
      default: [],
      pattern: 'labelValue',
      placeholder: 'primary',
      when: registered,
      label: { en: 'More tags', 'zh-CN': '附加标签' },
      help: {
        en: 'Tags beside the version and the protocols; callers select by them.',
        'zh-CN': '除版本和协议外的标签，调用方可据此筛选。',
      },
    }),
    check: choice({
      group: 'check',
      default: 'http',
      when: registered,
      options: {
        http: {
          label: same('HTTP'),
          help: {
            en: 'The agent asks the readiness path.',
            'zh-CN': '由 agent 请求就绪检查路径。',
          },
        },
        grpc: {
          label: same('gRPC'),
          help: {
            en: 'The agent uses the gRPC health protocol.',
            'zh-CN': '由 agent 使用 gRPC 健康检查协议。',
          },
        },
        ttl: {
          label: { en: 'TTL, a heartbeat', 'zh-CN': 'TTL（心跳）' },
          help: {
            en: 'The service reports by itself, for where the agent cannot reach it.',
            'zh-CN': '由服务主动上报，适合 agent 无法访问服务的情况。',
          },
        },
      },
      label: { en: 'Check', 'zh-CN': '检查方式' },
      help: {
        en: 'How the agent knows that the instance is well. The port is the one that the probes ask, not the neighbour of the service port.',
        'zh-CN': 'agent 如何判断实例健康。端口与探针相同，而不是服务端口加一。',
      },
      source: 'C-106',
    }),
    checkInterval: seconds({
      group: 'check',
      default: 10,
      min: 1,
      max: 300,
      when: { ...registered, 'discovery.check': ['http', 'grpc'] },
      label: { en: 'Check interval', 'zh-CN': '检查间隔' },
      help: {
        en: 'Seconds between two checks. Until the next one, callers still get an instance that has just died.',
        'zh-CN': '两次检查之间的秒数。在下一次检查之前，调用方仍会拿到刚失效的实例。',
      },
    }),
    checkTimeout: seconds({
      group: 'check',
      advanced: true,
      default: 3,
      min: 1,
      max: 60,
      when: { ...registered, 'discovery.check': ['http', 'grpc'] },
      label: { en: 'Check timeout', 'zh-CN': '检查超时' },
      help: {
        en: 'Seconds after which an unanswered check has failed.',
        'zh-CN': '检查多少秒无响应视为失败。',
      },
    }),
    ttl: seconds({
      group: 'check',
      default: 30,
      min: 5,
      max: 3600,
      when: { ...registered, 'discovery.check': 'ttl' },
      label: same('TTL'),
      help: {
        en: 'Seconds after which an instance without a heartbeat is critical; the service should report at least three times as often.',
        'zh-CN': '超过该秒数没有心跳即为 critical；服务的上报频率至少应为其三倍。',
      },
    }),
    deregisterSeconds: seconds({
      group: 'check',
      advanced: true,
      default: 60,
      min: 60,
      max: 86400,
      when: registered,
      label: { en: 'Forgotten after', 'zh-CN': '自动注销时间' },
      help: {
        en: 'Seconds that an instance may be critical before Consul forgets it. Consul’s own minimum is one minute, and it looks every 30 s.',
        'zh-CN':
          '实例处于 critical 多少秒后由 Consul 注销。Consul 的下限为一分钟，每 30 s 检查一次。',
      },
      source: 'C-106',
    }),
    datacenter: text({
      group: 'registry',
      advanced: true,
      default: 'dc1',
      pattern: 'dnsLabel',
      when: registered,
      label: { en: 'Datacenter', 'zh-CN': '数据中心' },
      help: {
        en: 'Datacenter of the agent; part of the names under .consul.',
        'zh-CN': 'agent 所属的数据中心，是 .consul 域名的一部分。',
      },
    }),
    server: text({
      group: 'registry',
      advanced: true,
      default: 'consul.service.internal',
      pattern: 'hostname',
      when: registered,
      label: { en: 'Consul server', 'zh-CN': 'Consul server' },
      help: {
        en: 'Name under which the agent finds the servers to join; one DNS name may stand for all of them.',
        'zh-CN': 'agent 加入集群时查找 server 的名称，一个 DNS 名称可对应全部 server。',
      },
    }),
  },
});

import { choice, choices, defineConcern, list, number, seconds, text } from '../fields/index.ts';

const written = { 'rust.code': ['modules', 'crate'] } as const;
const withHealth = { ...written, 'rust.parts': ['health'] } as const;
const withBreaker = { ...written, 'rust.parts': ['circuit-breaker'] } as const;
const withAudit = { ...written, 'rust.parts': ['security'] } as const;
const withConsul = { ...written, 'rust.parts': ['consul'] } as const;

/** Rust source that matches the manifests: ports, paths, variables, shutdown. */
export const rust = defineConcern({
  title: { en: 'Rust code', 'zh-CN': 'Rust 代码' },
  intro: {
    en: 'Source that keeps what the manifests promise: it listens on these ports, answers these paths, reads these variables and ends within the shutdown budget.',
    'zh-CN':
      '兑现清单所作约定的源代码：监听这些端口、应答这些路径、读取这些变量，并在停机预算内退出。',
  },
  shared: 'all',
  groups: {
    code: { en: 'Code', 'zh-CN': '代码' },
    breaker: { en: 'Circuit breaker', 'zh-CN': '熔断器' },
    audit: { en: 'Security events', 'zh-CN': '安全事件' },
    consul: { en: 'Consul', 'zh-CN': 'Consul' },
  },
  fields: {
    code: choice({
      group: 'code',
      default: 'none',
      options: {
        none: { label: { en: 'None', 'zh-CN': '不生成' } },
        modules: {
          label: { en: 'Modules', 'zh-CN': '模块' },
          help: {
            en: 'src/waybill/*.rs for a crate that exists, with the dependencies to add.',
            'zh-CN': '供已有 crate 使用的 src/waybill/*.rs，并列出需要添加的依赖。',
          },
        },
        crate: {
          label: { en: 'Complete crate', 'zh-CN': '完整的 crate' },
          help: {
            en: 'A small service that compiles, runs and has tests: Cargo.toml, main.rs and the modules. For a new project; it would replace an existing Cargo.toml. A workspace with several programs gets a package for each, and one for what they share.',
            'zh-CN':
              '可编译、可运行、带测试的小型服务：Cargo.toml、main.rs 和各模块。适用于新项目；会覆盖已有的 Cargo.toml。含多个程序的 workspace 中，每个程序一个 package，公共代码另成一个 package。',
          },
        },
      },
      label: { en: 'Rust code', 'zh-CN': 'Rust 代码' },
      help: {
        en: 'Writes code for axum 0.8, tonic 0.14 and tokio, with the names and numbers of this form. Needs Rust 1.88 or newer. The files are yours: change them as you like.',
        'zh-CN':
          '生成基于 axum 0.8、tonic 0.14 和 tokio 的代码，名称和数值取自本表单。需要 Rust 1.88 或更高版本。文件归你所有，可随意修改。',
      },
    }),
    directory: text({
      group: 'code',
      advanced: true,
      default: '',
      pattern: 'folder',
      maxLength: 100,
      optional: true,
      placeholder: 'crates/api',
      when: written,
      label: { en: 'Crate directory', 'zh-CN': 'crate 目录' },
      help: {
        en: 'Directory of the crate below the root of the repository. Empty means the root itself, where the Dockerfile builds; in a workspace name the member.',
        'zh-CN':
          'crate 相对仓库根目录的路径。留空即根目录，也是 Dockerfile 构建的位置；workspace 中请填写成员目录。',
      },
    }),
    parts: choices({
      group: 'code',
      default: ['configuration', 'telemetry', 'health', 'metrics', 'shutdown', 'healthcheck'],
      when: written,
      options: {
        configuration: {
          label: { en: 'Configuration', 'zh-CN': '配置' },
          help: {
            en: 'Defaults, file, environment file, variables, secrets from files: one typed value, checked at start.',
            'zh-CN':
              '默认值、配置文件、环境文件、环境变量、文件中的机密，合并为一个启动时校验的类型。',
          },
        },
        telemetry: {
          label: { en: 'Logs and traces', 'zh-CN': '日志与链路' },
          help: {
            en: 'JSON logs with trace ids, panics included; OTLP when traces are exported.',
            'zh-CN': '带 trace id 的 JSON 日志，包含 panic；启用链路导出时使用 OTLP。',
          },
        },
        health: {
          label: { en: 'Health', 'zh-CN': '健康检查' },
          help: {
            en: 'Liveness, readiness and startup, over HTTP and gRPC, with cached dependency states.',
            'zh-CN': '存活、就绪和启动检查，支持 HTTP 与 gRPC，依赖状态带缓存。',
          },
        },
        metrics: {
          label: { en: 'Metrics', 'zh-CN': '指标' },
          help: {
            en: 'Request counts and durations on the metrics port, if the project has one.',
            'zh-CN': '在指标端口上提供请求数与耗时，前提是项目启用了指标端口。',
          },
        },
        shutdown: {
          label: { en: 'Graceful shutdown', 'zh-CN': '优雅停机' },
          help: {
            en: 'SIGTERM stops readiness, lets requests finish, then ends in time. Always part of a complete crate.',
            'zh-CN': '收到 SIGTERM 后停止就绪、等待请求完成并按时退出。完整的 crate 始终包含。',
          },
        },
        healthcheck: {
          label: { en: 'Health subcommand', 'zh-CN': '健康检查子命令' },
          help: {
            en: 'The binary asks itself and exits with 0 or 1: a health check without shell and curl.',
            'zh-CN': '二进制检查自身并以 0 或 1 退出，无需 shell 和 curl。',
          },
        },
        'circuit-breaker': {
          label: { en: 'Circuit breaker', 'zh-CN': '熔断器' },
          help: {
            en: 'Stops calling a dependency that fails, and tries again with a few probes.',
            'zh-CN': '依赖持续失败时停止调用，之后用少量请求试探恢复。',
          },
        },
        balancing: {
          label: { en: 'Client balancing', 'zh-CN': '客户端负载均衡' },
          help: {
            en: 'Spreads calls over the pods behind a DNS name, such as a headless Service.',
            'zh-CN': '将调用分散到同一 DNS 名称背后的各个 Pod，例如无头 Service。',
          },
        },
        security: {
          label: { en: 'Security events', 'zh-CN': '安全事件' },
          help: {
            en: 'Logs refused and sensitive requests under a target of their own, without personal data.',
            'zh-CN': '以独立的 target 记录被拒绝和敏感的请求，不含个人数据。',
          },
        },
        consul: {
          label: { en: 'Consul registration', 'zh-CN': 'Consul 注册' },
          help: {
            en: 'Registers at start and deregisters on SIGTERM. Inside Kubernetes a Service already does this.',
            'zh-CN': '启动时注册，收到 SIGTERM 时注销。在 Kubernetes 中 Service 已承担此职责。',
          },
        },
      },
      label: { en: 'Parts', 'zh-CN': '模块' },
      help: {
        en: 'Each part is one module with tests. A complete crate always has configuration and shutdown, because its main function needs them.',
        'zh-CN':
          '每一项是一个带测试的模块。完整的 crate 始终包含配置和停机，因为 main 函数依赖它们。',
      },
      source: 'C-110',
    }),
    readiness: choice({
      group: 'code',
      advanced: true,
      default: 'database',
      when: withHealth,
      options: {
        none: {
          label: { en: 'No dependency', 'zh-CN': '不依赖任何服务' },
          help: {
            en: 'States are reported, but the pod stays ready and answers with errors.',
            'zh-CN': '仅上报状态，Pod 保持就绪，请求会返回错误。',
          },
        },
        database: {
          label: { en: 'The database', 'zh-CN': '数据库' },
          help: {
            en: 'Three failed checks in a row take the pod out; cache and broker are only reported.',
            'zh-CN': '连续三次检查失败即摘除 Pod；缓存和消息中间件只上报状态。',
          },
        },
        all: {
          label: { en: 'Every backing service', 'zh-CN': '所有后端服务' },
          help: {
            en: 'Right only where nothing can be answered without them.',
            'zh-CN': '仅当缺少任一服务便无法应答时才适用。',
          },
        },
      },
      label: { en: 'Readiness needs', 'zh-CN': '就绪的前提' },
      help: {
        en: 'Which backing services decide about readiness. Whatever does takes all replicas out at once when it fails, so name only what no request can do without.',
        'zh-CN':
          '哪些后端服务影响就绪状态。它们故障时所有副本会同时被摘除，因此只选请求必不可少的服务。',
      },
      source: 'C-083',
    }),
    breakerFailures: number({
      group: 'breaker',
      advanced: true,
      default: 50,
      min: 1,
      max: 100,
      unit: 'percent',
      when: withBreaker,
      label: { en: 'Opens at', 'zh-CN': '熔断阈值' },
      help: {
        en: 'Share of failed calls in the window that opens the breaker. Errors of the caller, such as 404, should not count as failures.',
        'zh-CN': '窗口内失败调用达到此比例即熔断。由调用方造成的错误（如 404）不应计为失败。',
      },
      source: 'C-104',
    }),
    breakerWindow: number({
      group: 'breaker',
      advanced: true,
      default: 20,
      min: 2,
      max: 1000,
      when: withBreaker,
      label: { en: 'Window', 'zh-CN': '统计窗口' },
      help: {
        en: 'Number of latest calls that are judged; it has to be full before the breaker can open.',
        'zh-CN': '参与判断的最近调用次数；窗口填满后才可能熔断。',
      },
      source: 'C-104',
    }),
    breakerOpen: seconds({
      group: 'breaker',
      advanced: true,
      default: 30,
      min: 1,
      max: 3600,
      when: withBreaker,
      label: { en: 'Stays open', 'zh-CN': '熔断时长' },
      help: {
        en: 'Seconds without calls before the first probe.',
        'zh-CN': '熔断后等待多少秒才发出第一个试探请求。',
      },
      source: 'C-104',
    }),
    breakerProbes: number({
      group: 'breaker',
      advanced: true,
      default: 3,
      min: 1,
      max: 100,
      when: withBreaker,
      label: { en: 'Probes', 'zh-CN': '试探次数' },
      help: {
        en: 'Calls let through while half open; when all succeed the breaker closes, one failure opens it again.',
        'zh-CN': '半开状态下放行的调用数；全部成功则恢复，任意一次失败则再次熔断。',
      },
      source: 'C-104',
    }),
    trustedProxies: list({
      group: 'audit',
      default: [],
      pattern: 'cidr',
      placeholder: '10.0.0.0/8',
      when: withAudit,
      label: { en: 'Trusted proxies', 'zh-CN': '可信代理' },
      help: {
        en: 'Address ranges of gateways whose X-Forwarded-For is believed. Anyone can send that header: from every other address it is ignored.',
        'zh-CN':
          '其 X-Forwarded-For 可信的网关地址段。该请求头任何人都能伪造，来自其他地址时会被忽略。',
      },
      source: 'C-105',
    }),
    auditedPaths: list({
      group: 'audit',
      default: [],
      pattern: 'urlPath',
      placeholder: '/admin',
      when: withAudit,
      label: { en: 'Audited paths', 'zh-CN': '审计路径' },
      help: {
        en: 'Path prefixes whose every request is written to the audit log.',
        'zh-CN': '对这些路径前缀的每个请求都写入审计日志。',
      },
      source: 'C-105',
    }),
    consulAddress: text({
      group: 'consul',
      default: 'http://consul:8500',
      pattern: 'url',
      when: withConsul,
      label: { en: 'Consul address', 'zh-CN': 'Consul 地址' },
      help: {
        en: 'HTTP address of the agent, best the one on the same node; CONSUL_HTTP_ADDR replaces it. A token comes from CONSUL_HTTP_TOKEN or CONSUL_HTTP_TOKEN_FILE, never from here. Tags and times are those of service discovery.',
        'zh-CN':
          'Agent 的 HTTP 地址，最好是同一节点上的 Agent；可用 CONSUL_HTTP_ADDR 覆盖。令牌取自 CONSUL_HTTP_TOKEN 或 CONSUL_HTTP_TOKEN_FILE，不在此填写。标签和时间取自“服务发现”章节。',
      },
      source: 'C-106',
    }),
  },
});

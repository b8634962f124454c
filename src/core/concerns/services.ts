import { choice, defineConcern, number, same, text, toggle } from '../fields/index.ts';

const inCompose = { 'packaging.targets': 'compose' } as const;
const withDatabase = { 'services.database': ['postgresql', 'mysql'] } as const;
const withCache = { 'services.cache': ['valkey', 'redis'] } as const;
const withBroker = { 'services.broker': ['nats', 'kafka', 'rabbitmq'] } as const;

const none = { label: { en: 'None', 'zh-CN': '无' } } as const;

/** What the service talks to: run by Compose on a laptop, run by others in the cluster. */
export const services = defineConcern({
  title: { en: 'Backing services', 'zh-CN': '后端服务' },
  intro: {
    en: 'What the service depends on. Compose runs them beside it with health checks and passwords from .env; in Kubernetes they belong to an operator or the cloud, and Waybill opens the network path and wires the secret address.',
    'zh-CN':
      '服务依赖的组件。Compose 会将它们一并启动，带健康检查，密码来自 .env；在 Kubernetes 中它们由 Operator 或云服务提供，Waybill 只放行网络并接入存放地址的机密。',
  },
  groups: {
    database: { en: 'Relational data', 'zh-CN': '关系型数据' },
    cache: { en: 'Caching', 'zh-CN': '缓存服务' },
    broker: { en: 'Messaging', 'zh-CN': '消息' },
    observability: { en: 'Observability on the laptop', 'zh-CN': '本地可观测性' },
  },
  fields: {
    database: choice({
      group: 'database',
      default: 'none',
      options: {
        none,
        postgresql: { label: same('PostgreSQL') },
        mysql: { label: same('MySQL') },
      },
      label: { en: 'Database', 'zh-CN': '数据库' },
      help: {
        en: 'Adds the database to Compose, its address as a secret variable, and an egress rule in the cluster. In production use a managed database or an operator that makes backups.',
        'zh-CN':
          '在 Compose 中加入数据库，将其地址作为机密变量，并在集群中放行出站访问。生产环境请使用托管数据库或带备份的 Operator。',
      },
      source: 'C-119',
    }),
    postgresVersion: choice({
      group: 'database',
      default: '18',
      when: { 'services.database': 'postgresql', ...inCompose },
      options: {
        '18': { label: same('18') },
        '17': { label: same('17') },
        '16': { label: same('16') },
      },
      label: { en: 'PostgreSQL version', 'zh-CN': 'PostgreSQL 版本' },
      help: {
        en: 'Major version in Compose; take the one production runs. Data of one major version cannot be read by another, and the volume path differs from 18 on, so switching needs a dump and restore.',
        'zh-CN':
          'Compose 中的主版本，应与生产一致。不同主版本的数据互不兼容，且从 18 起卷路径不同，切换须先导出再恢复。',
      },
      source: 'C-065',
    }),
    mysqlVersion: choice({
      group: 'database',
      advanced: true,
      default: '8.4',
      when: { 'services.database': 'mysql', ...inCompose },
      options: {
        '9.7': { label: { en: '9.7 (LTS)', 'zh-CN': '9.7（LTS）' } },
        '8.4': { label: { en: '8.4 (LTS)', 'zh-CN': '8.4（LTS）' } },
      },
      label: { en: 'MySQL version', 'zh-CN': 'MySQL 版本' },
      help: {
        en: 'Version in Compose: a line with long-term support. Take the one that production runs.',
        'zh-CN': 'Compose 中使用的版本，均为长期支持版。请与生产环境保持一致。',
      },
    }),
    databaseName: text({
      group: 'database',
      advanced: true,
      default: 'app',
      pattern: 'crateName',
      maxLength: 63,
      when: withDatabase,
      label: { en: 'Database name', 'zh-CN': '库名' },
      help: {
        en: 'Created by Compose on the first start with an empty volume, and used in the example addresses. A later change needs a new volume.',
        'zh-CN': 'Compose 首次以空卷启动时创建，也用于示例地址。之后再改需要新建卷。',
      },
    }),
    databaseUser: text({
      group: 'database',
      advanced: true,
      default: 'app',
      pattern: 'crateName',
      maxLength: 32,
      when: withDatabase,
      label: { en: 'Database user', 'zh-CN': '数据库用户' },
      help: {
        en: 'User of the service; its password is never asked for here. In production it should own only this database.',
        'zh-CN': '服务使用的用户，这里不会询问密码。生产环境中它应只拥有这一个库的权限。',
      },
    }),
    databaseVariable: text({
      group: 'database',
      advanced: true,
      default: 'DATABASE_URL',
      pattern: 'envName',
      maxLength: 120,
      when: withDatabase,
      label: { en: 'Address variable', 'zh-CN': '地址变量' },
      help: {
        en: 'Secret variable from which the code reads the address, password included. sqlx, diesel and sea-orm expect DATABASE_URL.',
        'zh-CN':
          '代码读取数据库地址的变量，地址含密码，因此是机密。sqlx、diesel 和 sea-orm 默认使用 DATABASE_URL。',
      },
      source: 'C-089',
    }),
    databasePort: number({
      group: 'database',
      advanced: true,
      default: 0,
      unset: {
        value: 0,
        means: { en: '5432 or 3306, as chosen', 'zh-CN': '随所选数据库，5432 或 3306' },
      },
      min: 1,
      max: 65535,
      unit: 'port',
      when: withDatabase,
      label: { en: 'Database port', 'zh-CN': '数据库端口' },
      help: {
        en: 'Port the network policy opens and the example address names, 1 to 65535. Empty takes the usual port of the chosen database: 5432 for PostgreSQL, 3306 for MySQL. Compose always uses the usual one.',
        'zh-CN':
          '网络策略放行、示例地址使用的端口，1 到 65535。留空则使用所选数据库的常用端口：PostgreSQL 为 5432，MySQL 为 3306。Compose 始终使用常用端口。',
      },
      source: 'C-079',
    }),
    databaseNamespace: text({
      group: 'database',
      advanced: true,
      default: '',
      pattern: 'dnsLabel',
      optional: true,
      placeholder: 'databases',
      when: withDatabase,
      label: { en: 'Database namespace', 'zh-CN': '数据库命名空间' },
      help: {
        en: 'Namespace of the database pods, to which the network policy limits egress. Empty: it runs outside the cluster or anywhere, and the policy opens the port to every address.',
        'zh-CN':
          '数据库 Pod 所在的命名空间，网络策略只放行到这里。留空表示在集群外或位置不限，此时该端口对所有地址放行。',
      },
      source: 'C-079',
    }),
    cache: choice({
      group: 'cache',
      default: 'none',
      options: {
        none,
        valkey: {
          label: same('Valkey'),
          help: {
            en: 'BSD licence; speaks the Redis protocol, so the same crates work.',
            'zh-CN': 'BSD 许可证，兼容 Redis 协议，可使用同样的 crate。',
          },
        },
        redis: {
          label: same('Redis'),
          help: {
            en: 'From version 8 under AGPLv3, RSALv2 or SSPL; let someone check the licence.',
            'zh-CN': '自 8 起采用 AGPLv3、RSALv2 或 SSPL 许可证，使用前请确认合规。',
          },
        },
      },
      label: { en: 'Cache', 'zh-CN': '缓存' },
      help: {
        en: 'Adds the cache to Compose, its address as a secret variable and port 6379 to the egress rules. The service should survive its loss, only slower.',
        'zh-CN':
          '在 Compose 中加入缓存，将其地址作为机密变量，并放行出站端口 6379。缓存不可用时，服务应只是变慢。',
      },
      source: 'C-028',
    }),
    cacheVariable: text({
      group: 'cache',
      advanced: true,
      default: 'REDIS_URL',
      pattern: 'envName',
      maxLength: 120,
      when: withCache,
      label: { en: 'Address variable', 'zh-CN': '地址变量' },
      help: {
        en: 'Secret variable from which the code reads the address of the cache.',
        'zh-CN': '代码读取缓存地址的机密变量。',
      },
      source: 'C-089',
    }),
    cacheNamespace: text({
      group: 'cache',
      advanced: true,
      default: '',
      pattern: 'dnsLabel',
      optional: true,
      placeholder: 'caches',
      when: withCache,
      label: { en: 'Cache namespace', 'zh-CN': '缓存命名空间' },
      help: {
        en: 'Namespace of the cache pods for the network policy. Empty: outside the cluster or anywhere.',
        'zh-CN': '缓存 Pod 所在的命名空间，用于网络策略。留空表示在集群外或位置不限。',
      },
      source: 'C-079',
    }),
    broker: choice({
      group: 'broker',
      default: 'none',
      options: {
        none,
        nats: {
          label: same('NATS'),
          help: {
            en: 'Port 4222; light, streams with JetStream.',
            'zh-CN': '端口 4222；轻量，流式存储由 JetStream 提供。',
          },
        },
        kafka: {
          label: same('Kafka'),
          help: {
            en: 'Port 9092; a log that is kept and read again.',
            'zh-CN': '端口 9092；持久化日志，可重复消费。',
          },
        },
        rabbitmq: {
          label: same('RabbitMQ'),
          help: {
            en: 'Port 5672; queues with routing and acknowledgement.',
            'zh-CN': '端口 5672；支持路由和确认的队列。',
          },
        },
      },
      label: { en: 'Broker', 'zh-CN': '消息中间件' },
      help: {
        en: 'Adds the broker to Compose as a single node, its address as a secret variable and its port to the egress rules.',
        'zh-CN': '在 Compose 中加入单节点消息中间件，将其地址作为机密变量，并放行出站端口。',
      },
    }),
    brokerVariable: text({
      group: 'broker',
      advanced: true,
      default: 'BROKER_URL',
      pattern: 'envName',
      maxLength: 120,
      when: withBroker,
      label: { en: 'Address variable', 'zh-CN': '地址变量' },
      help: {
        en: 'Secret variable from which the code reads the address of the broker.',
        'zh-CN': '代码读取消息中间件地址的机密变量。',
      },
      source: 'C-089',
    }),
    brokerNamespace: text({
      group: 'broker',
      advanced: true,
      default: '',
      pattern: 'dnsLabel',
      optional: true,
      placeholder: 'messaging',
      when: withBroker,
      label: { en: 'Broker namespace', 'zh-CN': '消息中间件命名空间' },
      help: {
        en: 'Namespace of the broker pods for the network policy. Empty: outside the cluster or anywhere.',
        'zh-CN': '消息中间件 Pod 所在的命名空间，用于网络策略。留空表示在集群外或位置不限。',
      },
      source: 'C-079',
    }),
    collector: toggle({
      group: 'observability',
      default: false,
      when: inCompose,
      label: same('OpenTelemetry Collector'),
      help: {
        en: 'Runs a Collector in Compose that receives OTLP and prints or forwards it, so that telemetry can be tried without a cluster. In Kubernetes the platform runs its own.',
        'zh-CN':
          '在 Compose 中运行 Collector，接收 OTLP 并打印或转发，无需集群即可验证遥测。Kubernetes 中由平台统一提供。',
      },
      source: 'C-064',
    }),
    jaeger: toggle({
      group: 'observability',
      default: false,
      when: inCompose,
      label: same('Jaeger'),
      help: {
        en: 'Runs Jaeger 2 in Compose to look at traces, on http://localhost:16686. Traces live in memory and are gone after a restart.',
        'zh-CN':
          '在 Compose 中运行 Jaeger 2，可在 http://localhost:16686 查看链路。数据只在内存中，重启即丢失。',
      },
      source: 'C-026',
    }),
    prometheus: toggle({
      group: 'observability',
      default: false,
      when: inCompose,
      label: same('Prometheus'),
      help: {
        en: 'Runs Prometheus in Compose, on http://localhost:9090: it scrapes the service, the Collector and itself every 15 s and evaluates the alert rules, if there are any.',
        'zh-CN':
          '在 Compose 中运行 Prometheus（http://localhost:9090），每 15 s 抓取服务、Collector 和自身的指标，并评估告警规则（如有）。',
      },
      source: 'C-030',
    }),
    grafana: toggle({
      group: 'observability',
      default: false,
      when: inCompose,
      label: same('Grafana'),
      help: {
        en: 'Runs Grafana in Compose, on http://localhost:3000, with its data sources and the dashboard of the service already there. The password of the user admin comes from .env.',
        'zh-CN':
          '在 Compose 中运行 Grafana（http://localhost:3000），数据源和服务看板已预先配置。admin 用户的密码取自 .env。',
      },
      source: 'C-030',
    }),
  },
});

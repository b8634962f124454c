import { choice, same, text } from '../../fields/index.ts';

const collecting = { 'telemetry.logs': ['fluent-bit', 'collector'] } as const;

/** How the log lines of the service are collected from the nodes into a searchable store. */
export const logFields = {
  logs: choice({
    group: 'logs',
    default: 'none',
    options: {
      none: {
        label: { en: 'The platform’s', 'zh-CN': '使用平台提供的' },
        help: {
          en: 'The service prints to standard output and the platform collects it.',
          'zh-CN': '服务输出到标准输出，由平台统一采集。',
        },
      },
      'fluent-bit': {
        label: same('Fluent Bit'),
        help: {
          en: 'A small agent on every node, in its YAML format.',
          'zh-CN': '每个节点运行的轻量代理，使用 YAML 配置。',
        },
      },
      collector: {
        label: same('OpenTelemetry Collector'),
        help: {
          en: 'A Collector on every node with the file_log receiver.',
          'zh-CN': '每个节点运行的 Collector，使用 file_log 接收器。',
        },
      },
    },
    label: { en: 'Log agent', 'zh-CN': '日志代理' },
    help: {
      en: 'An agent that reads the service’s container logs on every node. It must see the nodes’ files, which the namespace of the service forbids, so it gets a namespace and a folder of its own and is applied once per cluster.',
      'zh-CN':
        '在每个节点上读取服务容器日志的代理。它需要访问节点文件，而服务所在命名空间禁止这样做，因此使用独立的命名空间和目录，每个集群只部署一次。',
    },
    source: 'C-066',
  }),
  logsOutput: choice({
    group: 'logs',
    default: 'otlp',
    when: collecting,
    options: {
      otlp: {
        label: { en: 'OTLP over HTTP', 'zh-CN': 'OTLP（HTTP）' },
        help: {
          en: 'To a Collector or any backend that speaks OTLP.',
          'zh-CN': '发往 Collector 或任何支持 OTLP 的后端。',
        },
      },
      loki: { label: same('Loki') },
      elasticsearch: {
        label: same('Elasticsearch'),
        help: {
          en: 'One index per day; OpenSearch works as well.',
          'zh-CN': '按天建索引，也适用于 OpenSearch。',
        },
      },
    },
    label: { en: 'Logs go to', 'zh-CN': '日志发往' },
    help: {
      en: 'The backend that keeps the logs.',
      'zh-CN': '保存日志的后端。',
    },
    source: 'C-066',
  }),
  logsEndpoint: text({
    group: 'logs',
    default: '',
    pattern: 'url',
    optional: true,
    placeholder: 'https://loki.observability.svc:3100',
    when: collecting,
    label: { en: 'Log backend address', 'zh-CN': '日志后端地址' },
    help: {
      en: 'Scheme, host and port. Empty: the usual Service in the namespace observability, otel-collector:4318, loki:3100 or elasticsearch:9200. https:// uses TLS and checks the certificate.',
      'zh-CN':
        '协议、主机和端口。留空则使用 observability 命名空间中的常用 Service：otel-collector:4318、loki:3100 或 elasticsearch:9200。https:// 使用 TLS 并校验证书。',
    },
  }),
  logsSecret: text({
    group: 'logs',
    advanced: true,
    default: '',
    pattern: 'dnsLabel',
    optional: true,
    placeholder: 'log-backend',
    when: collecting,
    label: { en: 'Credentials Secret', 'zh-CN': '凭据所在的 Secret' },
    help: {
      en: 'Name of a Secret with the keys username and password in the agent’s namespace, which you create; empty means the backend asks for none.',
      'zh-CN':
        '代理所在命名空间中由你创建的 Secret，含 username 和 password 两个键；留空表示后端无需认证。',
    },
    source: 'C-066',
  }),
  logsNamespace: text({
    group: 'logs',
    advanced: true,
    default: 'logging',
    pattern: 'dnsLabel',
    when: collecting,
    label: { en: 'Agent’s namespace', 'zh-CN': '代理命名空间' },
    help: {
      en: 'Namespace of the agent, made for it: its Pod Security level must be privileged, because it mounts the nodes’ log folder.',
      'zh-CN':
        '为代理创建的命名空间。由于需要挂载节点日志目录，其 Pod Security 级别必须为 privileged。',
    },
    source: 'C-032',
  }),
} as const;

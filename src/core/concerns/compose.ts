import {
  choice,
  defineConcern,
  number,
  quantity,
  same,
  seconds,
  text,
  toggle,
} from '../fields/index.ts';

const inCompose = { 'packaging.targets': 'compose' } as const;

/** How the service runs under Docker Compose, on a laptop or a single server. */
export const compose = defineConcern({
  title: { en: 'Compose', 'zh-CN': 'Compose' },
  intro: {
    en: 'How the service and its backing services run with docker compose, on a laptop or a single server.',
    'zh-CN': '服务及其后端服务在本地或单台服务器上如何用 docker compose 运行。',
  },
  shared: 'all',
  groups: {
    network: { en: 'Published ports', 'zh-CN': '端口映射' },
    runtime: { en: 'Running', 'zh-CN': '运行' },
    logs: { en: 'Logs', 'zh-CN': '日志' },
  },
  fields: {
    serviceName: text({
      group: 'network',
      advanced: true,
      optional: true,
      default: '',
      pattern: 'dnsLabel',
      maxLength: 63,
      when: inCompose,
      label: { en: 'Name in Compose', 'zh-CN': 'Compose 中的服务名' },
      help: {
        en: 'What the other containers and `docker compose logs` call the service, such as app. Empty means its own name.',
        'zh-CN':
          '其他容器和 `docker compose logs` 使用的服务名，例如 app。留空则使用服务自身的名称。',
      },
    }),
    network: text({
      group: 'network',
      advanced: true,
      optional: true,
      default: '',
      pattern: 'dnsLabel',
      maxLength: 63,
      when: inCompose,
      label: { en: 'Network name', 'zh-CN': '网络名称' },
      help: {
        en: 'Name of the bridge network that all containers share, so that other Compose projects can join it. Empty means the project’s name with _default.',
        'zh-CN':
          '所有容器共用的 bridge 网络名称，便于其他 Compose 项目加入。留空则为项目名加 _default。',
      },
    }),
    hostPort: number({
      group: 'network',
      default: 8080,
      min: 1,
      max: 65535,
      unit: 'port',
      when: inCompose,
      label: { en: 'Host port', 'zh-CN': '主机端口' },
      help: {
        en: 'Port of your machine under which the service answers, 1 to 65535. Change it when another program uses it; the port in the container stays.',
        'zh-CN':
          '在你的机器上访问服务所用的端口，1 到 65535。被其他程序占用时可以更换，容器内的端口不变。',
      },
    }),
    bindAddress: choice({
      group: 'network',
      default: '127.0.0.1',
      when: inCompose,
      options: {
        '127.0.0.1': {
          label: { en: '127.0.0.1, this machine', 'zh-CN': '127.0.0.1（仅本机）' },
          help: {
            en: 'Also right behind a reverse proxy on the same server.',
            'zh-CN': '同一服务器上有反向代理时也应选此项。',
          },
        },
        '0.0.0.0': {
          label: { en: '0.0.0.0, the network', 'zh-CN': '0.0.0.0（所有网络）' },
          help: {
            en: 'Docker writes its own firewall rules: ufw and firewalld do not protect this port.',
            'zh-CN': 'Docker 会自行写入防火墙规则，ufw 和 firewalld 无法保护该端口。',
          },
        },
      },
      label: { en: 'Bind address', 'zh-CN': '绑定地址' },
      help: {
        en: 'Who can reach the published ports: this machine only, or everyone who can reach the machine, without TLS.',
        'zh-CN': '谁能访问映射的端口：仅本机，或所有能访问这台机器的人，且没有 TLS。',
      },
      source: 'C-024',
    }),
    restart: choice({
      group: 'runtime',
      advanced: true,
      default: 'unless-stopped',
      when: inCompose,
      options: {
        no: {
          label: { en: 'no', 'zh-CN': 'no（不重启）' },
          help: {
            en: 'Shows a crash at once; for development.',
            'zh-CN': '崩溃后立即可见，适合开发。',
          },
        },
        'unless-stopped': {
          label: same('unless-stopped'),
          help: {
            en: 'Also after a reboot, unless you stopped it.',
            'zh-CN': '主机重启后也会启动，除非你手动停止过。',
          },
        },
        'on-failure': {
          label: same('on-failure'),
          help: {
            en: 'Only after an exit with an error; for jobs that finish.',
            'zh-CN': '仅在异常退出后重启，适合会正常结束的任务。',
          },
        },
      },
      label: { en: 'Restart', 'zh-CN': '重启策略' },
      help: {
        en: 'When Docker starts the container again. Restarting hides crash loops from a quick look, so watch the restart count.',
        'zh-CN': 'Docker 何时重新启动容器。自动重启可能掩盖反复崩溃，请留意重启次数。',
      },
    }),
    logMaxSize: text({
      group: 'logs',
      advanced: true,
      default: '10m',
      pattern: 'byteSize',
      maxLength: 16,
      when: inCompose,
      label: { en: 'Log file size', 'zh-CN': '日志文件大小' },
      help: {
        en: 'Size at which Docker starts a new log file, such as 10m for 10 MiB. Without a limit logs fill the disk.',
        'zh-CN':
          '单个日志文件达到此大小后 Docker 会切换新文件，例如 10m 表示 10 MiB。不设上限时日志会写满磁盘。',
      },
    }),
    logMaxFile: number({
      group: 'logs',
      advanced: true,
      default: 3,
      min: 1,
      max: 100,
      when: inCompose,
      label: { en: 'Log files kept', 'zh-CN': '保留日志文件数' },
      help: {
        en: 'Files per container; the oldest is deleted. Times the size this is the most disk the logs take.',
        'zh-CN': '每个容器保留的文件数，超出时删除最旧的。乘以文件大小即为日志最多占用的磁盘。',
      },
    }),
    limits: toggle({
      group: 'runtime',
      default: false,
      when: inCompose,
      label: { en: 'Limit CPU and memory', 'zh-CN': '限制 CPU 和内存' },
      help: {
        en: 'Applies the requests and limits of the workload section to the service in Compose. Finds a memory limit that is too low before the cluster does, at the price of a slower laptop run.',
        'zh-CN':
          '将“工作负载”章节的请求与限制应用到 Compose 中的服务。可在上集群前发现内存上限过低，代价是本地运行变慢。',
      },
    }),
    cpuLimit: quantity({
      group: 'runtime',
      advanced: true,
      optional: true,
      default: '',
      when: { ...inCompose, 'compose.limits': true },
      label: { en: 'CPU limit in Compose', 'zh-CN': 'Compose 中的 CPU 上限' },
      help: {
        en: 'Cores, such as 2 or 500m, for a machine that has more to give than a pod gets. Empty means the limit of the workload section.',
        'zh-CN':
          '核数，例如 2 或 500m，适合比 Pod 配额更宽裕的机器。留空则使用“工作负载”章节的上限。',
      },
    }),
    healthInterval: seconds({
      group: 'runtime',
      advanced: true,
      default: 0,
      min: 0,
      max: 3600,
      when: { ...inCompose, 'image.healthCheck': ['subcommand', 'wget'] },
      label: { en: 'Health check interval', 'zh-CN': '健康检查间隔' },
      help: {
        en: 'Seconds between two checks of the service in Compose; 0 means as in the image.',
        'zh-CN': 'Compose 中两次健康检查之间的秒数；0 表示与镜像一致。',
      },
    }),
    publishServices: toggle({
      group: 'network',
      default: false,
      when: inCompose,
      label: { en: 'Publish backing services', 'zh-CN': '映射后端服务端口' },
      help: {
        en: 'Also publishes the ports of database, cache, broker and OTLP receiver, always on 127.0.0.1, for psql or `cargo run` outside Compose. The service in Compose does not need it.',
        'zh-CN':
          '同时映射数据库、缓存、消息中间件和 OTLP 接收端的端口，始终只绑定 127.0.0.1，便于使用 psql 或在 Compose 之外执行 `cargo run`。Compose 中的服务并不需要。',
      },
      source: 'C-024',
    }),
    logLabels: toggle({
      group: 'logs',
      advanced: true,
      default: false,
      when: inCompose,
      label: { en: 'Label the log lines', 'zh-CN': '为日志行加标签' },
      help: {
        en: 'Puts the labels service and environment on every container and into every log line, so that a log shipper on the host can tell them apart.',
        'zh-CN':
          '为每个容器加上 service 和 environment 标签，并写入每行日志，便于主机上的日志采集器区分来源。',
      },
      source: 'C-030',
    }),
    profile: toggle({
      group: 'runtime',
      advanced: true,
      default: false,
      when: inCompose,
      label: { en: 'Observability on demand', 'zh-CN': '按需启动可观测性组件' },
      help: {
        en: 'Puts Collector, Jaeger, Prometheus and Grafana into the profile observability: a plain `docker compose up` starts without them, `--profile observability` with them.',
        'zh-CN':
          '将 Collector、Jaeger、Prometheus 和 Grafana 归入 observability profile：`docker compose up` 默认不启动它们，加上 `--profile observability` 才启动。',
      },
    }),
    watch: toggle({
      group: 'runtime',
      default: false,
      when: inCompose,
      label: { en: 'Rebuild on change', 'zh-CN': '修改后自动重建' },
      help: {
        en: 'Adds compose.override.yaml with develop.watch: `docker compose up --watch` rebuilds and restarts the service whenever a source file changes. Compose reads that file by itself, so leave it out on a server.',
        'zh-CN':
          '生成带 develop.watch 的 compose.override.yaml：运行 `docker compose up --watch` 时，源文件一有改动就重新构建并重启服务。Compose 会自动读取该文件，请勿放到服务器上。',
      },
      source: 'https://docs.docker.com/compose/how-tos/file-watch/',
    }),
  },
});

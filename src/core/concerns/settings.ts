import { choice, defineConcern, same, table, text, toggle } from '../fields/index.ts';

const withFile = { 'settings.configFile': ['toml', 'yaml'] } as const;

const number = { label: { en: 'Number', 'zh-CN': '数值' } } as const;
const boolean = { label: { en: 'Yes or no', 'zh-CN': '布尔值' } } as const;
const plain = { label: { en: 'Text', 'zh-CN': '文本' } } as const;

/** Settings that the service reads at start: environment variables and a configuration file. */
export const settings = defineConcern({
  title: { en: 'Settings', 'zh-CN': '配置' },
  intro: {
    en: 'What the service reads when it starts. One table of names serves Compose, Kubernetes and the chart, so that they cannot disagree.',
    'zh-CN': '服务启动时读取的配置。Compose、Kubernetes 和 Chart 共用同一张表，名称不会各写各的。',
  },
  shared: [
    'envPrefix',
    'logVariable',
    'overrides',
    'configFile',
    'configDirectory',
    'configName',
    'configMaps',
    'configEntries',
  ],
  groups: {
    logging: { en: 'Logging', 'zh-CN': '日志' },
    environment: { en: 'Environment variables', 'zh-CN': '环境变量' },
    file: { en: 'Layered configuration', 'zh-CN': '分层配置' },
  },
  fields: {
    envPrefix: text({
      group: 'environment',
      advanced: true,
      default: 'APP',
      pattern: 'envName',
      maxLength: 40,
      label: { en: 'Variable prefix', 'zh-CN': '变量前缀' },
      help: {
        en: 'Prefix of the variables that set configuration keys: APP__SERVER__PORT sets server.port, as the config crate reads it with __ as separator. It keeps your names apart from those Kubernetes and other tools set.',
        'zh-CN':
          '用于覆盖配置键的变量前缀：APP__SERVER__PORT 对应 server.port，即 config crate 以 __ 为分隔符的读法。前缀可避免与 Kubernetes 等工具设置的变量重名。',
      },
      source: 'C-088',
    }),
    logVariable: text({
      group: 'logging',
      advanced: true,
      default: 'RUST_LOG',
      pattern: 'envName',
      maxLength: 64,
      label: { en: 'Log variable', 'zh-CN': '日志变量' },
      help: {
        en: 'Variable from which the code reads its log filter. RUST_LOG unless your code names another one.',
        'zh-CN': '代码读取日志过滤器所用的变量。除非代码另有约定，否则为 RUST_LOG。',
      },
    }),
    logLevel: text({
      group: 'logging',
      default: 'info',
      maxLength: 200,
      placeholder: 'info,my_app=debug',
      label: { en: 'Log level', 'zh-CN': '日志级别' },
      help: {
        en: 'A tracing filter: a level, or levels per module such as info,sqlx=warn. debug in production costs money for log storage and can reveal personal data; without any filter tracing logs only errors.',
        'zh-CN':
          'tracing 过滤器：一个级别，或按模块设置，例如 info,sqlx=warn。生产环境使用 debug 会增加日志存储费用，还可能泄露个人数据；完全不设置时 tracing 只记录错误。',
      },
      source: 'C-062',
    }),
    variables: table({
      group: 'environment',
      default: [],
      row: { en: 'variable', 'zh-CN': '变量' },
      most: 128,
      columns: {
        name: text({
          default: '',
          pattern: 'envName',
          maxLength: 120,
          placeholder: 'FEATURE_X_ENABLED',
          label: { en: 'Name', 'zh-CN': '名称' },
          help: {
            en: 'Exactly as the code reads it.',
            'zh-CN': '与代码读取的名称完全一致。',
          },
        }),
        kind: choice({
          default: 'text',
          options: {
            text: plain,
            number,
            boolean,
            url: { label: same('URL') },
            duration: { label: { en: 'Duration', 'zh-CN': '时长' } },
          },
          label: { en: 'Kind', 'zh-CN': '类型' },
          help: {
            en: 'What the text has to be; the value is checked against it. The process receives text in any case.',
            'zh-CN': '值应有的形式，会据此检查。进程收到的始终是文本。',
          },
        }),
        secret: toggle({
          default: false,
          label: { en: 'Secret', 'zh-CN': '机密' },
          help: {
            en: 'The value comes from a Kubernetes Secret or from .env; Waybill writes only a placeholder.',
            'zh-CN': '值来自 Kubernetes Secret 或 .env，Waybill 只写占位符。',
          },
        }),
        value: text({
          default: '',
          optional: true,
          maxLength: 2000,
          label: { en: 'Value', 'zh-CN': '值' },
          help: {
            en: 'Leave it empty for a secret: whatever stands here is not kept.',
            'zh-CN': '机密请留空：此处填写的内容不会保留。',
          },
        }),
      },
      label: { en: 'Variables', 'zh-CN': '变量' },
      help: {
        en: 'Variables of your own. Ports, log filter, telemetry and the addresses of backing services are added from their sections and need no row. A change takes effect when the pods restart.',
        'zh-CN':
          '你自己的变量。端口、日志过滤器、遥测和后端服务地址由各自的章节自动加入，无需在此填写。修改后需重启 Pod 才会生效。',
      },
      source: 'C-089',
    }),
    overrides: table({
      group: 'environment',
      default: [],
      row: { en: 'override', 'zh-CN': '覆盖项' },
      most: 128,
      columns: {
        environment: text({
          default: '',
          pattern: 'dnsLabel',
          placeholder: 'staging',
          label: { en: 'Environment', 'zh-CN': '环境' },
          help: {
            en: 'Name of a row in the environments section.',
            'zh-CN': '“环境”章节中某一行的名称。',
          },
        }),
        name: text({
          default: '',
          pattern: 'configKey',
          maxLength: 120,
          placeholder: 'server.workers',
          label: { en: 'Variable or key', 'zh-CN': '变量或配置键' },
          help: {
            en: 'A variable or a key of the configuration file.',
            'zh-CN': '变量名，或配置文件中的键。',
          },
        }),
        value: text({
          default: '',
          optional: true,
          maxLength: 2000,
          label: { en: 'Value', 'zh-CN': '值' },
          help: {
            en: 'What it is in this environment.',
            'zh-CN': '在该环境中的取值。',
          },
        }),
      },
      label: { en: 'Per environment', 'zh-CN': '按环境覆盖' },
      help: {
        en: 'Values that differ in one environment; they go to its overlay and its values file. Few differences make staging a fair rehearsal for production. Not for secrets: those differ in the secret store.',
        'zh-CN':
          '某个环境中不同的取值，写入其 overlay 和 values 文件。差异越少，预发布环境越能反映生产。机密不要填在这里，请在机密管理系统中按环境设置。',
      },
    }),
    configFile: choice({
      group: 'file',
      default: 'none',
      options: {
        none: { label: { en: 'None', 'zh-CN': '无' } },
        toml: { label: same('TOML') },
        yaml: { label: same('YAML') },
      },
      label: { en: 'Configuration file', 'zh-CN': '配置文件' },
      help: {
        en: 'Whether the service reads a file. It becomes a ConfigMap mounted as a directory; a change rolls the pods, since most services read it only at start.',
        'zh-CN':
          '服务是否读取配置文件。文件会写入 ConfigMap 并以目录挂载；多数服务只在启动时读取，因此内容变化会触发滚动更新。',
      },
      source: 'C-118',
    }),
    configDirectory: text({
      group: 'file',
      advanced: true,
      default: '/app/config',
      pattern: 'absolutePath',
      when: withFile,
      label: { en: 'Directory', 'zh-CN': '目录' },
      help: {
        en: 'Where the file is mounted in the container. The mount hides what the image has in this directory.',
        'zh-CN': '配置文件在容器中的挂载目录。挂载后会遮住镜像中该目录原有的内容。',
      },
    }),
    configName: text({
      group: 'file',
      advanced: true,
      default: 'app',
      pattern: 'dnsLabel',
      maxLength: 63,
      when: withFile,
      label: { en: 'File name', 'zh-CN': '文件名' },
      help: {
        en: 'Name without extension, as the code opens it.',
        'zh-CN': '不含扩展名，与代码打开的文件一致。',
      },
    }),
    configMaps: text({
      group: 'file',
      advanced: true,
      optional: true,
      default: '',
      pattern: 'dnsLabel',
      maxLength: 56,
      when: { 'packaging.targets': ['kubernetes', 'kustomize', 'helm'] },
      label: { en: 'Name of the ConfigMaps', 'zh-CN': 'ConfigMap 名称' },
      help: {
        en: 'Name before -env, with the plain variables, and -config, with the file. Empty means the service’s; another one is the same for every release of the chart, so only one fits into a namespace.',
        'zh-CN':
          '-env（普通变量）与 -config（配置文件）之前的名称。留空则使用服务名；自定义名称对 Chart 的所有 release 都相同，因此每个命名空间只能有一个。',
      },
    }),
    configEntries: table({
      group: 'file',
      default: [],
      row: { en: 'entry', 'zh-CN': '配置项' },
      most: 128,
      when: withFile,
      columns: {
        key: text({
          default: '',
          pattern: 'configKey',
          maxLength: 120,
          placeholder: 'server.max_connections',
          label: { en: 'Key', 'zh-CN': '键' },
          help: {
            en: 'Dots make sections: server.port is port in server.',
            'zh-CN': '以点号分节：server.port 即 server 下的 port。',
          },
        }),
        kind: choice({
          default: 'text',
          options: { text: plain, number, boolean },
          label: { en: 'Kind', 'zh-CN': '类型' },
          help: {
            en: 'Decides whether the value is quoted in the file.',
            'zh-CN': '决定值在文件中是否加引号。',
          },
        }),
        value: text({
          default: '',
          optional: true,
          maxLength: 2000,
          label: { en: 'Value', 'zh-CN': '值' },
          help: {
            en: 'Never a password: ConfigMaps can be read widely.',
            'zh-CN': '切勿填写密码：ConfigMap 的读取权限通常很宽。',
          },
        }),
        range: text({
          default: '',
          optional: true,
          maxLength: 40,
          unset: { value: '', means: { en: 'any', 'zh-CN': '不限' } },
          label: { en: 'Bounds', 'zh-CN': '取值范围' },
          help: {
            en: 'For a number: the smallest and the largest that the generated code starts with, such as 1..10000. Beyond them it names the key and ends.',
            'zh-CN':
              '仅用于数值：生成的代码启动时接受的最小值与最大值，例如 1..10000。超出时会指出该键并退出。',
          },
        }),
      },
      label: { en: 'Entries', 'zh-CN': '配置项' },
      help: {
        en: 'Content of the file. Variables with the prefix override it, so keep here what is the same nearly everywhere.',
        'zh-CN': '文件的内容。带前缀的变量会覆盖它，因此这里适合放各环境基本相同的配置。',
      },
    }),
    podInfo: toggle({
      group: 'environment',
      advanced: true,
      default: true,
      label: { en: 'Pod information', 'zh-CN': 'Pod 信息' },
      help: {
        en: 'Sets POD_NAME, POD_NAMESPACE and NODE_NAME through the downward API, for logs and traces that say which replica spoke. Needs no permission.',
        'zh-CN':
          '通过 Downward API 设置 POD_NAME、POD_NAMESPACE 和 NODE_NAME，使日志和链路能标明来自哪个副本。无需任何权限。',
      },
    }),
  },
});

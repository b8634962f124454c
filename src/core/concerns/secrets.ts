import { choice, defineConcern, list, same, table, text } from '../fields/index.ts';

const inCluster = { 'packaging.targets': ['kubernetes', 'kustomize', 'helm'] } as const;
const sealed = { ...inCluster, 'secrets.provider': 'sealed-secrets' } as const;
const sops = { ...inCluster, 'secrets.provider': 'sops' } as const;
const external = { ...inCluster, 'secrets.provider': 'external-secrets' } as const;

/** Where secret values come from; the values themselves never enter Waybill. */
export const secrets = defineConcern({
  title: { en: 'Secrets', 'zh-CN': '机密' },
  intro: {
    en: 'Where the values of secret variables come from in the cluster. The values never enter Waybill: every file it writes holds names and placeholders only.',
    'zh-CN':
      '集群中机密变量的值从何而来。机密的值不会进入 Waybill：它生成的所有文件中只有名称和占位符。',
  },
  shared: 'all',
  groups: {
    source: { en: 'Source', 'zh-CN': '来源' },
    store: { en: 'Secret store', 'zh-CN': '机密管理系统' },
    answers: { en: 'Taken for secrets', 'zh-CN': '误判为机密的值' },
  },
  fields: {
    provider: choice({
      group: 'source',
      default: 'external-secrets',
      when: inCluster,
      options: {
        'external-secrets': {
          label: same('External Secrets Operator'),
          help: {
            en: 'The operator copies the values from Vault or a cloud secret manager. It has to be installed, with a store.',
            'zh-CN':
              '由 Operator 从 Vault 或云厂商的机密管理服务同步。集群中须已安装 Operator 并配置好 Store。',
          },
        },
        'sealed-secrets': {
          label: same('Sealed Secrets'),
          help: {
            en: 'A script seals the values with the key of the cluster; the result may be committed. Its controller must be installed.',
            'zh-CN': '由脚本用集群公钥加密，结果可以提交到 Git。集群须安装其控制器。',
          },
        },
        sops: {
          label: same('SOPS'),
          help: {
            en: 'The values are encrypted in Git with age or a cloud key; Flux or a script decrypts them on the way into the cluster.',
            'zh-CN': '用 age 或云密钥加密后存入 Git；由 Flux 或脚本在部署时解密。',
          },
        },
        example: {
          label: { en: 'Example to fill in', 'zh-CN': '待填写的示例' },
          help: {
            en: 'A Secret with placeholders, to be copied, filled in and applied by hand; keep the copy out of Git.',
            'zh-CN': '带占位符的 Secret，需手动复制、填写并应用；填好的文件不要提交到 Git。',
          },
        },
        existing: {
          label: { en: 'Already in the cluster', 'zh-CN': '集群中已存在' },
          help: {
            en: 'Nothing is written; pods wait with CreateContainerConfigError until the Secrets exist.',
            'zh-CN': '不生成任何文件；Secret 不存在时，Pod 会停在 CreateContainerConfigError。',
          },
        },
      },
      label: { en: 'Provider', 'zh-CN': '提供方式' },
      help: {
        en: 'How the Secrets get into the cluster. A secret in Git stays in its history for good, encoded but not encrypted, so Waybill offers no way to put one there.',
        'zh-CN':
          'Secret 如何进入集群。提交到 Git 的机密会永久留在历史中，且只是编码而非加密，因此 Waybill 不提供这种方式。',
      },
      source: 'C-037',
    }),
    storeKind: choice({
      group: 'store',
      advanced: true,
      default: 'ClusterSecretStore',
      when: external,
      options: {
        ClusterSecretStore: {
          label: same('ClusterSecretStore'),
          help: {
            en: 'Set up once by the platform team for all namespaces.',
            'zh-CN': '由平台团队统一配置，供所有命名空间使用。',
          },
        },
        SecretStore: {
          label: same('SecretStore'),
          help: {
            en: 'One per namespace, with access to its own secrets only; has to exist in every environment.',
            'zh-CN': '每个命名空间一个，只能访问自己的机密；每个环境都须配置。',
          },
        },
      },
      label: { en: 'Store kind', 'zh-CN': 'Store 类型' },
      help: {
        en: 'Whether the store belongs to the cluster or to the namespace. It decides who may read which secrets.',
        'zh-CN': 'Store 属于整个集群还是某个命名空间，决定谁能读取哪些机密。',
      },
    }),
    store: text({
      group: 'store',
      default: 'platform',
      pattern: 'dnsLabel',
      when: external,
      label: { en: 'Store', 'zh-CN': 'Store 名称' },
      help: {
        en: 'Name of the existing SecretStore or ClusterSecretStore that holds the access to Vault or the cloud.',
        'zh-CN':
          '已有的 SecretStore 或 ClusterSecretStore 的名称，其中配置了对 Vault 或云服务的访问。',
      },
    }),
    remotePrefix: text({
      group: 'store',
      advanced: true,
      default: '',
      pattern: 'relativePath',
      optional: true,
      placeholder: 'team/app',
      when: external,
      label: { en: 'Path in the store', 'zh-CN': '远端路径' },
      help: {
        en: 'Entry or folder of the store under which the keys lie. Empty means the project name. Environments read the same path from their own store.',
        'zh-CN':
          '各个键在机密管理系统中所处的条目或目录。留空则为项目名称。各环境从自己的 Store 读取同一路径。',
      },
    }),
    refreshInterval: text({
      group: 'store',
      advanced: true,
      default: '1h',
      pattern: 'goDuration',
      maxLength: 24,
      when: external,
      label: { en: 'Refresh interval', 'zh-CN': '刷新间隔' },
      help: {
        en: 'How often the operator asks the store, such as 1h; 0s means once. Shorter brings a rotated password sooner and costs requests, which clouds bill. Running pods keep the old value until they restart.',
        'zh-CN':
          'Operator 查询的间隔，例如 1h；0s 表示只取一次。越短，轮换后的密码生效越快，但云厂商按请求计费。运行中的 Pod 在重启前仍使用旧值。',
      },
    }),
    sealedController: text({
      group: 'store',
      advanced: true,
      default: 'sealed-secrets-controller',
      pattern: 'dnsLabel',
      when: sealed,
      label: { en: 'Controller', 'zh-CN': '控制器' },
      help: {
        en: 'Name of the Service of the Sealed Secrets controller; the Helm chart calls it sealed-secrets.',
        'zh-CN': 'Sealed Secrets 控制器的 Service 名称；用 Helm 安装时为 sealed-secrets。',
      },
    }),
    sealedNamespace: text({
      group: 'store',
      advanced: true,
      default: 'kube-system',
      pattern: 'dnsLabel',
      when: sealed,
      label: { en: 'Controller namespace', 'zh-CN': '控制器命名空间' },
      help: {
        en: 'Where that controller runs.',
        'zh-CN': '该控制器所在的命名空间。',
      },
    }),
    sopsKeyType: choice({
      group: 'store',
      default: 'age',
      when: sops,
      options: {
        age: {
          label: same('age'),
          help: { en: 'A key pair without a cloud.', 'zh-CN': '不依赖云平台的密钥对。' },
        },
        kms: { label: same('AWS KMS') },
        gcp_kms: { label: same('Google Cloud KMS') },
        azure_keyvault: { label: same('Azure Key Vault') },
      },
      label: { en: 'Key', 'zh-CN': '密钥类型' },
      help: {
        en: 'What encrypts the values. A cloud key can be revoked and audited; an age key must be kept safe by you.',
        'zh-CN': '用什么加密。云密钥可吊销、可审计；age 私钥需自行妥善保管。',
      },
    }),
    sopsKey: text({
      group: 'store',
      default: '',
      optional: true,
      placeholder: 'age1…',
      maxLength: 512,
      when: sops,
      label: { en: 'Recipient', 'zh-CN': '接收方' },
      help: {
        en: 'The public age recipient (age1…), or the identifier of the cloud key. Never a private key.',
        'zh-CN': 'age 公钥（age1…）或云密钥的标识。切勿填写私钥。',
      },
      source: 'C-037',
    }),
    notSecret: list({
      group: 'answers',
      advanced: true,
      default: [],
      most: 128,
      placeholder: 'TOKEN_BUCKET',
      label: { en: 'Not secrets', 'zh-CN': '不是机密' },
      help: {
        en: 'Values that look like secrets by their name or their form and are none: the name of a variable or of a key of the configuration file, else the field and the row, such as pod.initContainers.migrate. They are written into files and links as they are. A variable that is marked as secret stays one.',
        'zh-CN':
          '名称或形式看起来像机密、但实际不是的值：填写变量名或配置文件中的键；其他位置填写字段和行，例如 pod.initContainers.migrate。这些值会原样写入文件和链接。已标记为机密的变量不受影响。',
      },
      source: 'C-037',
    }),
    exampleCredentials: list({
      group: 'answers',
      advanced: true,
      default: [],
      most: 128,
      placeholder: 'DEMO_ACCESS_KEY',
      label: { en: 'Published example credentials', 'zh-CN': '公开的示例凭据' },
      help: {
        en: 'Places, named as above, whose value has the exact form of a credential, such as a private key or AKIA…, and is only an example that everybody knows. Never name a place here whose value opens anything.',
        'zh-CN':
          '按上述方式填写的位置，其值与真实凭据的格式完全一致（例如私钥或 AKIA…），但只是人人皆知的示例。切勿填写仍然有效的凭据所在的位置。',
      },
      source: 'C-037',
    }),
    keys: table({
      group: 'source',
      default: [],
      row: { en: 'key', 'zh-CN': '键' },
      most: 64,
      when: inCluster,
      columns: {
        variable: text({
          default: '',
          pattern: 'envName',
          maxLength: 120,
          placeholder: 'DATABASE_URL',
          label: { en: 'Variable', 'zh-CN': '变量' },
          help: {
            en: 'A secret variable of the settings or the backing services.',
            'zh-CN': '“配置”或“后端服务”中的机密变量。',
          },
        }),
        secret: text({
          default: '',
          pattern: 'dnsLabel',
          placeholder: 'db-credentials',
          label: { en: 'Secret', 'zh-CN': 'Secret' },
          help: {
            en: 'Name of the Kubernetes Secret.',
            'zh-CN': 'Kubernetes Secret 的名称。',
          },
        }),
        key: text({
          default: '',
          pattern: 'configKey',
          maxLength: 253,
          placeholder: 'url',
          label: { en: 'Key', 'zh-CN': '键' },
          help: {
            en: 'Key inside that Secret.',
            'zh-CN': '该 Secret 中的键。',
          },
        }),
        remoteKey: text({
          default: '',
          pattern: 'relativePath',
          optional: true,
          placeholder: 'team/app/database-url',
          label: { en: 'Remote key', 'zh-CN': '远端键' },
          help: {
            en: 'Where the store keeps it; empty derives it from the path and the key. External Secrets only.',
            'zh-CN': '在机密管理系统中的位置，留空则由路径和键得出。仅用于 External Secrets。',
          },
        }),
      },
      label: { en: 'Keys', 'zh-CN': '键映射' },
      help: {
        en: 'Where each secret variable lives, if not in the usual place: a variable without a row is read from the Secret <name>-secrets, under its own name in kebab case (DATABASE_URL as database-url). Names only, never a value.',
        'zh-CN':
          '机密变量的存放位置。未列出的变量从名为 <name>-secrets 的 Secret 读取，键为变量名的短横线形式（DATABASE_URL 对应 database-url）。只填名称，切勿填写机密的值。',
      },
      source: 'C-038',
    }),
  },
});

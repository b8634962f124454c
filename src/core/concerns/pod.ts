import {
  choice,
  defineConcern,
  list,
  number,
  quantity,
  same,
  table,
  text,
  toggle,
} from '../fields/index.ts';
import { inCluster } from './packaging.ts';

const key = {
  label: { en: 'Key', 'zh-CN': '键' },
  pattern: 'labelKey',
  maxLength: 317,
} as const;

const containerName = {
  label: { en: 'Name', 'zh-CN': '名称' },
  help: {
    en: 'Name of the container, unique within the pod; it appears in logs and metrics.',
    'zh-CN': '容器名称，在 Pod 内唯一，会出现在日志和指标中。',
  },
  pattern: 'dnsLabel',
  maxLength: 63,
} as const;

const containerImage = {
  label: { en: 'Image', 'zh-CN': '镜像' },
  help: {
    en: 'Image with a fixed tag or digest; a floating tag changes under a running release.',
    'zh-CN': '带固定标签或摘要的镜像；浮动标签会让已发布的版本在不知不觉中变化。',
  },
  pattern: 'imageReference',
  source: 'C-011',
} as const;

const containerCommand = {
  label: { en: 'Command', 'zh-CN': '命令' },
  help: {
    en: 'Split into words as a shell would, but run without one. Empty runs what the image says.',
    'zh-CN': '按 shell 规则拆分为参数，但不经过 shell 执行。留空则使用镜像自带的命令。',
  },
  default: '',
  pattern: 'commandLine',
  optional: true,
  maxLength: 1000,
} as const;

/**
 * What the pod may do, where it runs, and what runs beside the service.
 * Long because it is data: one entry per field in two languages, and one file per form section.
 */
export const pod = defineConcern({
  title: { en: 'Security and scheduling', 'zh-CN': '安全与调度' },
  intro: {
    en: 'What the pod may do, on which nodes it runs, and what else belongs to it.',
    'zh-CN': 'Pod 拥有哪些权限，运行在哪些节点上，以及还包含哪些内容。',
  },
  groups: {
    security: { en: 'Security', 'zh-CN': '安全' },
    identity: { en: 'Identity', 'zh-CN': '身份' },
    scheduling: { en: 'Scheduling', 'zh-CN': '调度' },
    storage: { en: 'Storage', 'zh-CN': '存储' },
    containers: { en: 'Other containers', 'zh-CN': '其他容器' },
    metadata: { en: 'Metadata', 'zh-CN': '元数据' },
  },
  fields: {
    securityProfile: choice({
      label: { en: 'Security profile', 'zh-CN': '安全级别' },
      help: {
        en: 'The Pod Security Standard that the namespace enforces on every pod in it, your sidecars and init containers included.',
        'zh-CN': '命名空间对其中所有 Pod 强制执行的 Pod Security 标准，包括 Sidecar 和 Init 容器。',
      },
      group: 'security',
      default: 'restricted',
      options: {
        restricted: {
          label: same('restricted'),
          help: {
            en: 'Not root, no added capabilities, seccomp on. A normal Rust service needs nothing more.',
            'zh-CN': '禁止 root，移除所有 capabilities，启用 seccomp。一般的 Rust 服务完全够用。',
          },
        },
        baseline: {
          label: same('baseline'),
          help: {
            en: 'Only stops known ways out of the container; for sidecars or images that insist on root.',
            'zh-CN': '仅阻止已知的容器逃逸方式；用于必须以 root 运行的 Sidecar 或镜像。',
          },
        },
      },
      source: 'C-032',
      when: inCluster,
    }),
    userNamespaces: toggle({
      label: { en: 'User namespaces', 'zh-CN': '用户命名空间' },
      help: {
        en: 'Maps the users of the pod to ones that mean nothing on the node (hostUsers: false), so that an escape gains little. Needs Kubernetes 1.36 and nodes with a recent kernel and container runtime.',
        'zh-CN':
          '将 Pod 内的用户映射为节点上的无特权用户（hostUsers: false），即使逃逸也收获有限。需要 Kubernetes 1.36，以及较新的节点内核和容器运行时。',
      },
      group: 'security',
      advanced: true,
      default: false,
      source: 'C-032',
      when: { ...inCluster, 'workload.kubernetesVersion': ['1.36', '1.37'] },
    }),
    automountToken: toggle({
      label: { en: 'Mount the API token', 'zh-CN': '挂载 API 令牌' },
      help: {
        en: 'Gives the pod a token for the Kubernetes API. Leave it off unless the code calls that API: a stolen token is a way into the cluster.',
        'zh-CN':
          '向 Pod 提供 Kubernetes API 的令牌。除非代码确实调用该 API，否则应关闭：令牌泄漏就等于打开了集群的入口。',
      },
      group: 'security',
      advanced: true,
      default: false,
      source: 'C-111',
      when: inCluster,
    }),
    serviceAccount: text({
      label: { en: 'Service account', 'zh-CN': '服务账号' },
      help: {
        en: 'Identity of the pod towards the cluster and, with annotations, the cloud. Empty means the name of the service; give each service its own.',
        'zh-CN':
          'Pod 在集群中的身份，配合注解也可作为云平台身份。留空则使用服务名；建议每个服务单独使用一个。',
      },
      group: 'identity',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'dnsLabel',
      maxLength: 63,
      source: 'C-045',
      when: inCluster,
    }),
    serviceAccountAnnotations: table({
      label: { en: 'Workload identity', 'zh-CN': '工作负载身份' },
      help: {
        en: 'Annotations on the service account that tie it to a cloud role, so that no cloud keys have to be stored.',
        'zh-CN': '服务账号上的注解，用于绑定云平台角色，从而无需保存云凭据。',
      },
      group: 'identity',
      advanced: true,
      when: inCluster,
      row: { en: 'annotation', 'zh-CN': '注解' },
      most: 32,
      columns: {
        key: text({
          ...key,
          help: {
            en: 'Key that the cloud documents, such as eks.amazonaws.com/role-arn or iam.gke.io/gcp-service-account.',
            'zh-CN':
              '云平台文档规定的键，如 eks.amazonaws.com/role-arn 或 iam.gke.io/gcp-service-account。',
          },
          default: 'iam.gke.io/gcp-service-account',
        }),
        value: text({
          label: { en: 'Value', 'zh-CN': '值' },
          help: {
            en: 'The role or account in the cloud; an identifier, not a secret.',
            'zh-CN': '云平台中的角色或账号；它是标识，不是机密。',
          },
          default: 'service@project.iam.gserviceaccount.com',
          maxLength: 2000,
        }),
      },
      default: [],
    }),
    cloudIdentity: choice({
      label: { en: 'Cloud identity', 'zh-CN': '云平台身份' },
      help: {
        en: 'Ties the service account to a role of the cloud, so that the pods need no stored keys.',
        'zh-CN': '将服务账号绑定到云平台角色，Pod 无需保存凭据。',
      },
      group: 'identity',
      advanced: true,
      default: 'none',
      options: {
        none: { label: { en: 'None', 'zh-CN': '无' } },
        aws: {
          label: same('AWS (IRSA)'),
          help: {
            en: 'EKS with an OIDC provider. EKS Pod Identity needs no annotation: associate the role in AWS instead.',
            'zh-CN': '配置了 OIDC 提供方的 EKS。EKS Pod Identity 无需注解，在 AWS 侧关联角色即可。',
          },
        },
        gcp: {
          label: same('Google Cloud'),
          help: {
            en: 'GKE with Workload Identity; the network policy opens its metadata server.',
            'zh-CN': '启用 Workload Identity 的 GKE；网络策略会放行其元数据服务器。',
          },
        },
        azure: {
          label: same('Azure'),
          help: {
            en: 'AKS with Workload Identity; the pods get its label.',
            'zh-CN': '启用 Workload Identity 的 AKS；会为 Pod 添加相应标签。',
          },
        },
      },
      when: inCluster,
    }),
    cloudRole: text({
      label: { en: 'Role in the cloud', 'zh-CN': '云平台角色' },
      help: {
        en: 'AWS: the ARN of the role. Google Cloud: the e-mail of the service account. Azure: the client ID of the managed identity. An identifier, not a secret.',
        'zh-CN':
          'AWS：角色 ARN。Google Cloud：服务账号邮箱。Azure：托管标识的客户端 ID。它是标识，不是机密。',
      },
      group: 'identity',
      advanced: true,
      default: '',
      optional: true,
      placeholder: 'arn:aws:iam::123456789012:role/app',
      maxLength: 2000,
      when: { ...inCluster, 'pod.cloudIdentity': ['aws', 'gcp', 'azure'] },
    }),
    qosClass: choice({
      label: { en: 'QoS class', 'zh-CN': 'QoS 等级' },
      help: {
        en: 'The class that the pods are meant to have. Kubernetes derives it from requests and limits; a finding tells when they say something else.',
        'zh-CN': '期望的 Pod 等级。Kubernetes 由 requests 与 limits 推导得出；不一致时会给出提示。',
      },
      group: 'scheduling',
      advanced: true,
      default: 'any',
      options: {
        any: { label: { en: 'As it comes', 'zh-CN': '不限' } },
        Guaranteed: {
          label: same('Guaranteed'),
          help: {
            en: 'CPU and memory limits equal the requests in every container: evicted last, throttled first.',
            'zh-CN': '每个容器的 CPU 与内存上限都等于请求：最后被驱逐，但会先被限流。',
          },
        },
        Burstable: {
          label: same('Burstable'),
          help: {
            en: 'Requests without a CPU limit: may use what is free. Right for most services.',
            'zh-CN': '有请求但不设 CPU 上限，可使用空闲资源。适合多数服务。',
          },
        },
      },
      source: 'C-101',
      when: inCluster,
    }),
    imagePullSecrets: list({
      label: { en: 'Image pull secrets', 'zh-CN': '镜像拉取 Secret' },
      help: {
        en: 'Secrets of the type kubernetes.io/dockerconfigjson that exist in the namespace, for a private registry. Empty when nodes have access themselves.',
        'zh-CN':
          '命名空间中已有的 kubernetes.io/dockerconfigjson 类型 Secret，用于私有镜像仓库。节点本身具备访问权限时留空。',
      },
      group: 'identity',
      default: [],
      pattern: 'dnsLabel',
      most: 8,
      placeholder: 'registry-credentials',
      when: inCluster,
    }),
    spread: choice({
      label: { en: 'Spread', 'zh-CN': '分散部署' },
      help: {
        en: 'Distributes the pods over zones and nodes (topologySpreadConstraints), so that losing one takes only a part of them.',
        'zh-CN':
          '将 Pod 分散到不同可用区和节点（topologySpreadConstraints），单点故障只影响一部分。',
      },
      group: 'scheduling',
      default: 'preferred',
      options: {
        none: {
          label: { en: 'None', 'zh-CN': '不设置' },
          help: {
            en: 'Leaves placement to the scheduler.',
            'zh-CN': '完全交给调度器决定。',
          },
        },
        preferred: {
          label: { en: 'Preferred', 'zh-CN': '尽量分散' },
          help: {
            en: 'Spreads where possible and still runs when a zone is full.',
            'zh-CN': '尽可能分散，某个可用区资源不足时仍可运行。',
          },
        },
        required: {
          label: { en: 'Required', 'zh-CN': '必须分散' },
          help: {
            en: 'Pods wait (Pending) rather than gather; needs several zones with free capacity.',
            'zh-CN': '宁可等待（Pending）也不集中；需要多个有空闲容量的可用区。',
          },
        },
      },
      source: 'C-036',
      when: inCluster,
    }),
    nodeSelector: table({
      label: { en: 'Node selector', 'zh-CN': '节点选择器' },
      help: {
        en: 'Labels that a node must carry, all of them. Pods stay Pending when no node has them; needed for a CPU level or an architecture that not every node has.',
        'zh-CN':
          '节点必须同时具备的标签。没有匹配的节点时 Pod 会一直 Pending；当镜像要求特定 CPU 级别或架构时需要设置。',
      },
      group: 'scheduling',
      advanced: true,
      source: 'C-072',
      when: inCluster,
      row: { en: 'label', 'zh-CN': '标签' },
      most: 16,
      columns: {
        key: text({
          ...key,
          help: { en: 'Key of the label on the node.', 'zh-CN': '节点标签的键。' },
          default: 'kubernetes.io/arch',
        }),
        value: text({
          label: { en: 'Value', 'zh-CN': '值' },
          help: { en: 'Value that the label must have.', 'zh-CN': '标签必须等于的值。' },
          default: 'amd64',
          pattern: 'labelValue',
          maxLength: 63,
        }),
      },
      default: [],
    }),
    tolerations: table({
      label: { en: 'Tolerations', 'zh-CN': '容忍度' },
      help: {
        en: 'Taints that the pods accept, for nodes set aside for special work. A toleration only permits such a node; to insist on it, add a node selector.',
        'zh-CN':
          'Pod 可以接受的污点，用于专用节点。容忍度只是允许调度到该类节点；若必须调度到该类节点，请同时设置节点选择器。',
      },
      group: 'scheduling',
      advanced: true,
      when: inCluster,
      row: { en: 'toleration', 'zh-CN': '容忍度' },
      most: 16,
      columns: {
        key: text({
          ...key,
          help: {
            en: 'Key of the taint. Empty with Exists accepts every taint.',
            'zh-CN': '污点的键。留空并配合 Exists 表示接受所有污点。',
          },
          default: 'dedicated',
          optional: true,
        }),
        operator: choice({
          label: { en: 'Operator', 'zh-CN': '运算符' },
          help: {
            en: 'Equal compares the value, Exists only looks for the key.',
            'zh-CN': 'Equal 会比较值，Exists 只检查键是否存在。',
          },
          default: 'Equal',
          options: { Equal: { label: same('Equal') }, Exists: { label: same('Exists') } },
        }),
        value: text({
          label: { en: 'Value', 'zh-CN': '值' },
          help: {
            en: 'Value of the taint; must be empty with Exists.',
            'zh-CN': '污点的值；使用 Exists 时必须留空。',
          },
          default: '',
          optional: true,
          pattern: 'labelValue',
          maxLength: 63,
        }),
        effect: choice({
          label: { en: 'Effect', 'zh-CN': '效果' },
          help: {
            en: 'Which effect of the taint is accepted.',
            'zh-CN': '接受该污点的哪种效果。',
          },
          default: 'NoSchedule',
          options: {
            any: { label: { en: 'Any', 'zh-CN': '任意' } },
            NoSchedule: { label: same('NoSchedule') },
            PreferNoSchedule: { label: same('PreferNoSchedule') },
            NoExecute: { label: same('NoExecute') },
          },
        }),
      },
      default: [],
    }),
    priorityClass: text({
      label: { en: 'Priority class', 'zh-CN': '优先级类' },
      help: {
        en: 'Name of an existing PriorityClass. When nodes are full, pods of higher priority evict those below. Empty means the default of the cluster.',
        'zh-CN':
          '已存在的 PriorityClass 名称。节点资源不足时，高优先级 Pod 会抢占低优先级 Pod。留空则使用集群默认值。',
      },
      group: 'scheduling',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'dnsLabel',
      when: inCluster,
    }),
    volumes: table({
      label: { en: 'Volumes', 'zh-CN': '存储卷' },
      help: {
        en: 'Paths that the service writes to or reads files from. With a read-only root file system every other path is read-only.',
        'zh-CN': '服务需要写入或读取文件的路径。启用只读根文件系统后，其余路径均不可写。',
      },
      group: 'storage',
      source: 'C-049',
      when: inCluster,
      row: { en: 'volume', 'zh-CN': '卷' },
      most: 32,
      columns: {
        name: text({
          label: { en: 'Name', 'zh-CN': '名称' },
          help: {
            en: 'Name of the volume, unique within the pod.',
            'zh-CN': '卷名称，在 Pod 内唯一。',
          },
          default: 'data',
          pattern: 'dnsLabel',
          maxLength: 63,
        }),
        kind: choice({
          label: { en: 'Kind', 'zh-CN': '类型' },
          help: {
            en: 'What holds the files, and how long they live.',
            'zh-CN': '文件存放在哪里，以及能保留多久。',
          },
          default: 'empty',
          options: {
            empty: {
              label: same('emptyDir'),
              help: {
                en: 'Disk of the node; gone with the pod.',
                'zh-CN': '使用节点磁盘，随 Pod 一起删除。',
              },
            },
            memory: {
              label: { en: 'emptyDir in memory', 'zh-CN': 'emptyDir（内存）' },
              help: {
                en: 'Fast, never on disk, and counted against the memory limit.',
                'zh-CN': '速度快，不落盘，但计入内存上限。',
              },
            },
            'config-map': {
              label: same('ConfigMap'),
              help: { en: 'Files from a ConfigMap.', 'zh-CN': '来自 ConfigMap 的文件。' },
            },
            secret: {
              label: same('Secret'),
              help: {
                en: 'Files from a Secret, such as certificates; kept in memory.',
                'zh-CN': '来自 Secret 的文件，如证书；保存在内存中。',
              },
            },
            claim: {
              label: same('PersistentVolumeClaim'),
              help: {
                en: 'Storage that outlives the pod; decide how it is backed up.',
                'zh-CN': '生命周期独立于 Pod 的持久存储；请规划好备份。',
              },
            },
          },
        }),
        mountPath: text({
          label: { en: 'Mount path', 'zh-CN': '挂载路径' },
          help: {
            en: 'Absolute path in the container; it hides what the image has there.',
            'zh-CN': '容器内的绝对路径；会遮盖镜像中该路径下的内容。',
          },
          default: '/data',
          pattern: 'absolutePath',
        }),
        source: text({
          label: { en: 'Object', 'zh-CN': '对象名' },
          help: {
            en: 'Name of the ConfigMap, Secret or claim in the namespace. Not used by emptyDir.',
            'zh-CN': '命名空间中 ConfigMap、Secret 或 PVC 的名称。emptyDir 不使用此项。',
          },
          default: '',
          optional: true,
          pattern: 'dnsLabel',
        }),
        size: quantity({
          label: { en: 'Size', 'zh-CN': '大小' },
          help: {
            en: 'Size of a claim, or the most that an emptyDir may hold before the pod is evicted, such as 1Gi.',
            'zh-CN': 'PVC 的容量，或 emptyDir 的上限（超出后 Pod 会被驱逐），如 1Gi。',
          },
          default: '1Gi',
          optional: true,
        }),
        readOnly: toggle({
          label: { en: 'Read-only', 'zh-CN': '只读' },
          help: {
            en: 'The service cannot write here.',
            'zh-CN': '服务不能在此写入。',
          },
          default: false,
        }),
      },
      default: [],
    }),
    claimAccess: choice({
      label: { en: 'Access of claims', 'zh-CN': 'PVC 访问模式' },
      help: {
        en: 'Who may mount the claims of this service at the same time. With more than one replica, ReadWriteOnce leaves pods on other nodes stuck.',
        'zh-CN':
          '哪些 Pod 可以同时挂载本服务的 PVC。多副本时若使用 ReadWriteOnce，其他节点上的 Pod 会卡在挂载阶段。',
      },
      group: 'storage',
      advanced: true,
      default: 'ReadWriteOnce',
      options: {
        ReadWriteOnce: {
          label: same('ReadWriteOnce'),
          help: { en: 'Pods on one node.', 'zh-CN': '仅限同一节点上的 Pod。' },
        },
        ReadWriteMany: {
          label: same('ReadWriteMany'),
          help: {
            en: 'Pods on all nodes; needs shared storage such as NFS, usually slower.',
            'zh-CN': '所有节点上的 Pod；需要 NFS 等共享存储，通常较慢。',
          },
        },
        ReadWriteOncePod: {
          label: same('ReadWriteOncePod'),
          help: { en: 'Exactly one pod.', 'zh-CN': '仅限一个 Pod。' },
        },
      },
      source: 'C-080',
      when: inCluster,
    }),
    storageClass: text({
      label: { en: 'Storage class', 'zh-CN': '存储类' },
      help: {
        en: 'StorageClass of the claims: it decides speed, price and whether data survives the claim. Empty means the default of the cluster.',
        'zh-CN':
          'PVC 使用的 StorageClass，决定性能、价格以及删除 PVC 后数据是否保留。留空则使用集群默认值。',
      },
      group: 'storage',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'dnsLabel',
      when: inCluster,
    }),
    initContainers: table({
      label: { en: 'Init containers', 'zh-CN': 'Init 容器' },
      help: {
        en: 'Run to completion, in order, before the service starts in every pod. Do not wait for optional things here: an outage of telemetry would keep the service from starting.',
        'zh-CN':
          '在每个 Pod 中先于服务按顺序运行至完成。不要在此等待非必需的依赖，否则遥测系统故障也会导致服务无法启动。',
      },
      group: 'containers',
      advanced: true,
      source: 'C-047',
      when: inCluster,
      row: { en: 'init container', 'zh-CN': 'Init 容器' },
      most: 8,
      columns: {
        name: text({ ...containerName, default: 'prepare' }),
        image: text({ ...containerImage, default: 'registry.example.com/prepare:1.0.0' }),
        command: text(containerCommand),
      },
      default: [],
    }),
    sidecars: table({
      label: { en: 'Sidecars', 'zh-CN': 'Sidecar' },
      help: {
        en: 'Run beside the service for its whole life, such as a proxy. Written as native sidecars (init containers that restart always): they start before the service and stop after it.',
        'zh-CN':
          '与服务同生命周期运行的辅助容器，如代理。以原生 Sidecar 形式生成（restartPolicy 为 Always 的 Init 容器）：先于服务启动，晚于服务停止。',
      },
      group: 'containers',
      source: 'C-047',
      when: inCluster,
      row: { en: 'sidecar', 'zh-CN': 'Sidecar' },
      most: 8,
      columns: {
        name: text({ ...containerName, default: 'proxy' }),
        image: text({ ...containerImage, default: 'registry.example.com/proxy:1.0.0' }),
        command: text(containerCommand),
        port: number({
          label: { en: 'Port', 'zh-CN': '端口' },
          help: {
            en: 'TCP port that the sidecar listens on; empty means none.',
            'zh-CN': 'Sidecar 监听的 TCP 端口；留空表示没有。',
          },
          default: 0,
          unset: { value: 0, means: { en: 'none', 'zh-CN': '无' } },
          min: 1,
          max: 65535,
          unit: 'port',
        }),
        cpuRequest: quantity({
          label: { en: 'CPU request', 'zh-CN': 'CPU 请求' },
          help: {
            en: 'Processor time reserved in every pod, on top of that of the service.',
            'zh-CN': '每个 Pod 中额外预留的 CPU，叠加在服务自身的请求之上。',
          },
          default: '50m',
        }),
        memory: quantity({
          label: { en: 'Memory', 'zh-CN': '内存' },
          help: {
            en: 'Memory request and at the same time limit.',
            'zh-CN': '内存请求，同时也是内存上限。',
          },
          default: '64Mi',
        }),
      },
      default: [],
    }),
    podAnnotations: table({
      label: { en: 'Pod annotations', 'zh-CN': 'Pod 注解' },
      help: {
        en: 'Annotations on the pods for tools that read them. Any change restarts all pods in a rollout.',
        'zh-CN': '写入 Pod 的注解，供相关工具读取。任何改动都会触发滚动更新。',
      },
      group: 'metadata',
      advanced: true,
      when: inCluster,
      row: { en: 'annotation', 'zh-CN': '注解' },
      most: 32,
      columns: {
        key: text({
          ...key,
          help: {
            en: 'Key, usually with the domain of the tool as a prefix.',
            'zh-CN': '键，通常以工具的域名为前缀。',
          },
          default: 'cluster-autoscaler.kubernetes.io/safe-to-evict',
        }),
        value: text({
          label: { en: 'Value', 'zh-CN': '值' },
          help: { en: 'Any text.', 'zh-CN': '任意文本。' },
          default: 'true',
          maxLength: 2000,
        }),
      },
      default: [],
    }),
    podLabels: table({
      label: { en: 'Pod labels', 'zh-CN': 'Pod 标签' },
      help: {
        en: 'Labels on the pods beside the recommended ones, for cost reports or policies. They never become part of the selector.',
        'zh-CN': '在推荐标签之外附加到 Pod 的标签，用于成本分摊或策略匹配，不会进入选择器。',
      },
      group: 'metadata',
      advanced: true,
      source: 'C-042',
      when: inCluster,
      row: { en: 'label', 'zh-CN': '标签' },
      most: 32,
      columns: {
        key: text({
          ...key,
          help: { en: 'Key of the label.', 'zh-CN': '标签的键。' },
          default: 'team',
        }),
        value: text({
          label: { en: 'Value', 'zh-CN': '值' },
          help: {
            en: 'At most 63 letters, digits, dashes, dots and underscores.',
            'zh-CN': '最多 63 个字母、数字、连字符、点或下划线。',
          },
          default: 'platform',
          pattern: 'labelValue',
          maxLength: 63,
        }),
      },
      default: [],
    }),
  },
});

import { choice, quantity, same, table, text, toggle } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';
import { running } from '../workload/conditions.ts';

/** Volumes and their claims. */
export const storageFields = {
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
  claimPer: choice({
    label: { en: 'Claims', 'zh-CN': 'PVC 归属' },
    help: {
      en: 'Whether the pods share each claim or have one each.',
      'zh-CN': '各 Pod 共用一个 PVC，还是每个 Pod 各有一个。',
    },
    group: 'storage',
    advanced: true,
    default: 'bundle',
    options: {
      bundle: {
        label: { en: 'One for all pods', 'zh-CN': '所有 Pod 共用' },
        help: {
          en: 'A Deployment whose pods mount the same claim: one pod, or storage that many nodes may mount.',
          'zh-CN': 'Deployment 的所有 Pod 挂载同一个 PVC：适合单个 Pod，或可多节点挂载的存储。',
        },
      },
      pod: {
        label: { en: 'One for each pod', 'zh-CN': '每个 Pod 一个' },
        help: {
          en: 'A StatefulSet: each pod keeps its name and its own claim when it is replaced. For programs that divide or copy their data among the pods.',
          'zh-CN':
            'StatefulSet：Pod 被替换后仍保留名称和自己的 PVC。适合在各 Pod 之间划分或复制数据的程序。',
        },
      },
    },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
    when: running,
  }),
  claimRetention: choice({
    label: { en: 'When the workload is deleted', 'zh-CN': '删除工作负载时' },
    help: {
      en: 'What happens to the claims of a StatefulSet when it is deleted or gets fewer pods.',
      'zh-CN': '删除 StatefulSet 或减少其 Pod 时，对 PVC 的处理。',
    },
    group: 'storage',
    advanced: true,
    default: 'Retain',
    options: {
      Retain: {
        label: { en: 'Keep the claims', 'zh-CN': '保留 PVC' },
        help: {
          en: 'The data stays until a person deletes the claims.',
          'zh-CN': '数据保留，直到有人手动删除 PVC。',
        },
      },
      Delete: {
        label: { en: 'Delete the claims', 'zh-CN': '删除 PVC' },
        help: {
          en: 'The data is gone with the workload; only for data that can be made again.',
          'zh-CN': '数据随工作负载一起删除，仅适用于可重新生成的数据。',
        },
      },
    },
    when: { ...running, 'pod.claimPer': 'pod' },
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
};

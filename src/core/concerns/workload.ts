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
import { inCluster } from './packaging.ts';

const rolling = { ...inCluster, 'workload.strategy': 'RollingUpdate' } as const;

/** Where the service runs, how a new version replaces the old one, its resources and its end. */
export const workload = defineConcern({
  title: { en: 'Workload', 'zh-CN': '工作负载' },
  intro: {
    en: 'How many copies run, what each may use, and how a version is replaced without losing a request.',
    'zh-CN': '运行多少个副本，每个副本可用多少资源，以及如何在不丢失请求的前提下更换版本。',
  },
  groups: {
    placement: { en: 'Cluster', 'zh-CN': '集群' },
    rollout: { en: 'Rollout', 'zh-CN': '滚动发布' },
    resources: { en: 'Resources', 'zh-CN': '资源' },
    shutdown: { en: 'Shutdown', 'zh-CN': '停止过程' },
  },
  fields: {
    namespace: text({
      label: { en: 'Namespace', 'zh-CN': '命名空间' },
      help: {
        en: 'Kubernetes namespace of every object. Quotas, network policies and Pod Security apply per namespace, so give a team or a system its own.',
        'zh-CN':
          '所有对象所在的 Kubernetes 命名空间。配额、网络策略和 Pod Security 都以命名空间为单位生效，建议每个团队或系统各用一个。',
      },
      group: 'placement',
      default: 'apps',
      pattern: 'dnsLabel',
      maxLength: 63,
      when: inCluster,
    }),
    createNamespace: toggle({
      label: { en: 'Create the namespace', 'zh-CN': '创建命名空间' },
      help: {
        en: 'Writes a Namespace with its Pod Security labels. Turn it off where the platform team owns namespaces: applying it needs rights on the whole cluster.',
        'zh-CN':
          '生成带有 Pod Security 标签的 Namespace。若命名空间由平台团队统一管理，请关闭：创建它需要集群级权限。',
      },
      group: 'placement',
      advanced: true,
      default: true,
      source: 'C-032',
      when: inCluster,
    }),
    kubernetesVersion: choice({
      label: { en: 'Kubernetes version', 'zh-CN': 'Kubernetes 版本' },
      help: {
        en: 'The oldest minor version that must accept the manifests. Features it lacks are not written: user namespaces, for example, need 1.36.',
        'zh-CN':
          '必须能够接受这些清单的最低小版本。该版本不具备的特性不会写入，例如用户命名空间需要 1.36。',
      },
      group: 'placement',
      default: '1.37',
      options: {
        '1.35': { label: same('1.35') },
        '1.36': { label: same('1.36') },
        '1.37': { label: same('1.37') },
      },
      source: 'C-108',
      when: inCluster,
    }),
    replicas: number({
      label: { en: 'Replicas', 'zh-CN': '副本数' },
      help: {
        en: 'Pods that run at the same time. Two survive the loss of a node, three also keep a spare during a rollout; each one costs its full resource requests.',
        'zh-CN':
          '同时运行的 Pod 数量。两个可承受一个节点故障，三个在发布期间仍有余量；每个副本都会占用完整的资源请求。',
      },
      group: 'rollout',
      default: 3,
      min: 1,
      max: 500,
      when: { ...inCluster, 'scaling.autoscale': false },
    }),
    strategy: choice({
      label: { en: 'Update strategy', 'zh-CN': '更新策略' },
      help: {
        en: 'How the Deployment replaces old pods by new ones.',
        'zh-CN': 'Deployment 用新 Pod 替换旧 Pod 的方式。',
      },
      group: 'rollout',
      default: 'RollingUpdate',
      options: {
        RollingUpdate: {
          label: same('RollingUpdate'),
          help: {
            en: 'Step by step and without downtime; two versions serve side by side for a while.',
            'zh-CN': '逐步替换，不中断服务；新旧两个版本会短暂并存。',
          },
        },
        Recreate: {
          label: same('Recreate'),
          help: {
            en: 'Stops everything first: downtime at each release, needed when two pods must never share a ReadWriteOnce volume.',
            'zh-CN':
              '先全部停止再启动：每次发布都会中断，适用于两个 Pod 不能同时挂载 ReadWriteOnce 卷的情况。',
          },
        },
      },
      source: 'C-080',
      when: inCluster,
    }),
    maxSurge: text({
      label: { en: 'Max surge', 'zh-CN': '最大超出数' },
      help: {
        en: 'Extra pods allowed during a rollout, as a count or as a percentage of the replicas, rounded up. More is faster and needs that much spare capacity; it must not be 0 together with max unavailable.',
        'zh-CN':
          '发布期间允许超出的 Pod 数，可填个数或占副本数的百分比（向上取整）。值越大发布越快，所需空闲容量也越多；不能与最大不可用数同时为 0。',
      },
      group: 'rollout',
      advanced: true,
      default: '25%',
      pattern: 'intOrPercent',
      maxLength: 5,
      source: 'C-040',
      when: rolling,
    }),
    maxUnavailable: text({
      label: { en: 'Max unavailable', 'zh-CN': '最大不可用数' },
      help: {
        en: 'Pods that may be missing during a rollout, as a count or as a percentage, rounded down. 0 keeps full capacity all the time.',
        'zh-CN':
          '发布期间允许缺少的 Pod 数，可填个数或百分比（向下取整）。0 表示始终保持完整容量。',
      },
      group: 'rollout',
      advanced: true,
      default: '0',
      pattern: 'intOrPercent',
      maxLength: 5,
      source: 'C-040',
      when: rolling,
    }),
    minReadySeconds: seconds({
      label: { en: 'Min ready time', 'zh-CN': '最短就绪时间' },
      help: {
        en: 'Seconds a new pod must stay ready before the rollout goes on. It catches versions that crash shortly after the start; every step of the rollout takes that much longer.',
        'zh-CN':
          '新 Pod 需持续就绪多少秒，发布才会继续。可拦下启动后不久就崩溃的版本，代价是每一步发布都相应变长。',
      },
      group: 'rollout',
      advanced: true,
      default: 10,
      min: 0,
      max: 3600,
      source: 'C-040',
      when: inCluster,
    }),
    progressDeadline: seconds({
      label: { en: 'Progress deadline', 'zh-CN': '发布进度期限' },
      help: {
        en: 'Seconds without progress after which the rollout is reported as failed, so that a pipeline can stop waiting. It must exceed the min ready time and the slowest start.',
        'zh-CN':
          '超过多少秒没有进展即判定发布失败，流水线可据此停止等待。必须大于最短就绪时间以及最慢的启动时间。',
      },
      group: 'rollout',
      advanced: true,
      default: 300,
      min: 10,
      max: 7200,
      source: 'C-040',
      when: inCluster,
    }),
    revisionHistory: number({
      label: { en: 'Revision history', 'zh-CN': '保留的历史版本数' },
      help: {
        en: 'Old ReplicaSets kept for kubectl rollout undo. 0 makes rollback impossible; many clutter the namespace.',
        'zh-CN':
          '为 kubectl rollout undo 保留的旧 ReplicaSet 数量。0 表示无法回滚；过多会让命名空间杂乱。',
      },
      group: 'rollout',
      advanced: true,
      default: 5,
      min: 0,
      max: 100,
      source: 'C-040',
      when: inCluster,
    }),
    cpuRequest: quantity({
      label: { en: 'CPU request', 'zh-CN': 'CPU 请求' },
      help: {
        en: 'Processor time reserved per pod: 250m is a quarter of a core. The scheduler packs nodes by it and the autoscaler measures load against it: too low slows neighbours down, too high wastes money.',
        'zh-CN':
          '为每个 Pod 预留的 CPU：250m 即四分之一核。调度器据此安排节点，自动扩缩容以它为基准计算负载；过低会与相邻 Pod 争抢，过高则浪费成本。',
      },
      group: 'resources',
      default: '250m',
      when: inCluster,
    }),
    memoryRequest: quantity({
      label: { en: 'Memory request', 'zh-CN': '内存请求' },
      help: {
        en: 'Memory reserved per pod, in Mi or Gi. Measure the resident size under load and add about a third; keep it equal to the limit so that a node never promises more than it has.',
        'zh-CN':
          '为每个 Pod 预留的内存，单位 Mi 或 Gi。建议在压测下测得常驻内存后再加约三分之一；与上限保持一致，可避免节点内存超卖。',
      },
      group: 'resources',
      default: '256Mi',
      source: 'C-033',
      when: inCluster,
    }),
    memoryLimit: quantity({
      label: { en: 'Memory limit', 'zh-CN': '内存上限' },
      help: {
        en: 'Above it the kernel kills the process (OOMKilled). It must not be below the request. Empty means no limit: a leak then takes the whole node down with it.',
        'zh-CN':
          '超过后进程会被内核终止（OOMKilled）。不能小于内存请求。留空表示不设上限：一旦泄漏，会拖垮整个节点。',
      },
      group: 'resources',
      default: '256Mi',
      optional: true,
      source: 'C-033',
    }),
    cpuLimit: quantity({
      label: { en: 'CPU limit', 'zh-CN': 'CPU 上限' },
      help: {
        en: 'A hard cap per pod. Reaching it pauses all tokio threads until the next 100 ms period, which shows as p99 latency, so the default is empty: no limit.',
        'zh-CN':
          '每个 Pod 的 CPU 硬上限。触及上限后，所有 tokio 线程都会暂停到下一个 100 ms 周期，直接体现为 p99 延迟升高；因此默认留空，即不设上限。',
      },
      group: 'resources',
      advanced: true,
      default: '',
      optional: true,
      source: 'C-033',
    }),
    ephemeralRequest: quantity({
      label: { en: 'Local storage request', 'zh-CN': '本地存储请求' },
      help: {
        en: 'Disk of the node reserved per pod (ephemeral-storage) for its log files, what it writes outside volumes, and volumes of the kind “Scratch space”. Empty reserves 64Mi.',
        'zh-CN':
          '为每个 Pod 预留的节点磁盘（ephemeral-storage），用于日志文件、卷以外的写入和“临时空间”类型的卷。留空则预留 64Mi。',
      },
      group: 'resources',
      advanced: true,
      default: '',
      optional: true,
      placeholder: '64Mi',
      source: 'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/',
      when: inCluster,
    }),
    ephemeralLimit: quantity({
      label: { en: 'Local storage limit', 'zh-CN': '本地存储上限' },
      help: {
        en: 'A pod that fills more disk of its node is evicted, before the node runs full and evicts its neighbours. Empty takes 1Gi more than its scratch volumes may hold; no limit where one of them has no size.',
        'zh-CN':
          '占用节点磁盘超过此值的 Pod 会被驱逐，避免写满节点而殃及其他 Pod。留空时取各临时卷容量之和再加 1Gi；若有临时卷未设容量则不设上限。',
      },
      group: 'resources',
      advanced: true,
      default: '',
      optional: true,
      placeholder: '2Gi',
      source: 'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/',
      when: inCluster,
    }),
    tokioWorkers: toggle({
      label: { en: 'Worker threads from the CPU share', 'zh-CN': '按 CPU 配额设置工作线程' },
      help: {
        en: 'Sets TOKIO_WORKER_THREADS to the CPU limit, or without one to the CPU request, rounded up to whole cores. Without it tokio starts one thread per core of the node, far more than the pod may use.',
        'zh-CN':
          '将 TOKIO_WORKER_THREADS 设为 CPU 上限（未设置时为 CPU 请求）向上取整后的核数。否则 tokio 会按节点核数创建线程，远超 Pod 实际可用的 CPU。',
      },
      group: 'resources',
      advanced: true,
      default: true,
      source: 'C-033',
      when: inCluster,
    }),
    preStopSeconds: seconds({
      label: { en: 'Pre-stop pause', 'zh-CN': '停止前等待' },
      help: {
        en: 'Seconds between the decision to stop a pod and SIGTERM, so that load balancers forget it while it still answers. The kubelet itself sleeps, no shell is needed in the image; 0 writes no hook.',
        'zh-CN':
          '从决定停止 Pod 到发送 SIGTERM 之间的秒数，让负载均衡器在它仍能应答时先将其摘除。由 kubelet 执行等待，镜像中无需 shell；0 表示不生成该钩子。',
      },
      group: 'shutdown',
      advanced: true,
      default: 10,
      min: 0,
      max: 600,
      source: 'C-059',
      when: inCluster,
    }),
    drainSeconds: seconds({
      label: { en: 'Drain time', 'zh-CN': '排空时间' },
      help: {
        en: 'Seconds the service gets after SIGTERM to finish the requests in flight. Choose at least the longest request you allow; longer drains make rollouts and node upgrades slower.',
        'zh-CN':
          '收到 SIGTERM 后，服务完成在途请求的秒数。至少应覆盖允许的最长请求；时间越长，发布和节点升级越慢。',
      },
      group: 'shutdown',
      default: 25,
      min: 0,
      max: 3600,
      source: 'C-092',
    }),
    graceSeconds: seconds({
      label: { en: 'Grace period', 'zh-CN': '终止宽限期' },
      help: {
        en: 'Seconds from the decision to stop until SIGKILL. Empty derives it as pre-stop pause + drain time + 5; a smaller value kills requests in the middle.',
        'zh-CN':
          '从决定停止到发送 SIGKILL 的秒数。留空表示自动推导：停止前等待 + 排空时间 + 5；设得更小会中断处理中的请求。',
      },
      group: 'shutdown',
      advanced: true,
      default: 0,
      unset: { value: 0, means: { en: 'derived', 'zh-CN': '自动推导' } },
      min: 1,
      max: 7200,
      source: 'C-092',
    }),
  },
});

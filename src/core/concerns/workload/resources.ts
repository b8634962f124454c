import { list, quantity, toggle } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';

/** Requests and limits of the container. */
export const resourcesFields = {
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
      en: 'Sets TOKIO_WORKER_THREADS (ROCKET_WORKERS for Rocket) to the CPU limit, or without one to the CPU request, rounded up to whole cores. Without it the runtime starts one thread per core of the node, far more than the pod may use.',
      'zh-CN':
        '将 TOKIO_WORKER_THREADS（Rocket 为 ROCKET_WORKERS）设为 CPU 上限（未设置时为 CPU 请求）向上取整后的核数。否则运行时会按节点核数创建线程，远超 Pod 实际可用的 CPU。',
    },
    group: 'resources',
    advanced: true,
    default: true,
    source: 'C-033',
    when: inCluster,
  }),
  threadVariables: list({
    label: { en: 'Further thread variables', 'zh-CN': '其他线程数变量' },
    help: {
      en: 'Variables that get the same number of threads, one per pool of the program beside the runtime: RAYON_NUM_THREADS for Rayon, POLARS_MAX_THREADS for Polars, OPENBLAS_NUM_THREADS, ASYNC_STD_THREAD_COUNT. Without it such a pool has a thread for each core of the node.',
      'zh-CN':
        '取同样线程数的变量，对应运行时之外的线程池：Rayon 为 RAYON_NUM_THREADS，Polars 为 POLARS_MAX_THREADS，另有 OPENBLAS_NUM_THREADS、ASYNC_STD_THREAD_COUNT。不设置时，这些线程池按节点核数创建线程。',
    },
    group: 'resources',
    advanced: true,
    pattern: 'envName',
    most: 8,
    default: [],
    source: 'https://docs.rs/rayon/latest/rayon/struct.ThreadPoolBuilder.html#method.num_threads',
    when: inCluster,
  }),
};

import { type Config, defaults, type FieldPath, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { amountOf } from '../quantity.ts';

/** 4 MiB: a process needs more memory to start. */
const leastMemory = 4 * 2 ** 20;
/** The smallest amount that Kubernetes accepts, and more cores than any node has. */
const leastCpu = 0.001;
const mostCpu = 1024;

const isOddMemory = (quantity: string): boolean =>
  (amountOf(quantity) ?? leastMemory) < leastMemory;
const isOddCpu = (quantity: string): boolean => {
  const cores = amountOf(quantity) ?? leastCpu;
  return cores < leastCpu || cores > mostCpu;
};

/** Corrects the unit: `256m` of memory becomes `256Mi`. */
const asMemory = (quantity: string): string => {
  const meant = `${Number.parseInt(quantity, 10)}Mi`;
  return isOddMemory(meant) ? defaults.workload.memoryRequest : meant;
};
const asCpu = (quantity: string): string => {
  const meant = `${Number.parseInt(quantity, 10)}m`;
  return isOddCpu(meant) || Number.parseInt(quantity, 10) > mostCpu * 1000
    ? defaults.workload.cpuRequest
    : meant;
};

const memory = (quantity: string): string =>
  isOddMemory(quantity) ? asMemory(quantity) : quantity;
const cpu = (quantity: string): string => (isOddCpu(quantity) ? asCpu(quantity) : quantity);

const plausible = (config: Config): Config => {
  const { workload, pod, environments } = config;
  return withValues(config, [
    ['workload.memoryRequest', memory(workload.memoryRequest)],
    ['workload.memoryLimit', memory(workload.memoryLimit)],
    ['workload.ephemeralRequest', memory(workload.ephemeralRequest)],
    ['workload.ephemeralLimit', memory(workload.ephemeralLimit)],
    ['workload.cpuRequest', cpu(workload.cpuRequest)],
    ['workload.cpuLimit', cpu(workload.cpuLimit)],
    [
      'pod.sidecars',
      pod.sidecars.map((row) => ({
        ...row,
        memory: memory(row.memory),
        cpuRequest: cpu(row.cpuRequest),
      })),
    ],
    [
      'pod.volumes',
      pod.volumes.map((row) => (holdsData(row) ? { ...row, size: memory(row.size) } : row)),
    ],
    [
      'environments.rows',
      environments.rows.map((row) => ({
        ...row,
        memoryRequest: memory(row.memoryRequest),
        cpuRequest: cpu(row.cpuRequest),
      })),
    ],
  ]);
};

/**
 * A corrected request may exceed a limit that was plausible before, so the limits are corrected
 * too.
 */
const corrected = (config: Config): Config => {
  const next = plausible(config);
  const { workload, environments } = next;
  const requests = [workload, ...environments.rows].map(
    ({ cpuRequest }) => amountOf(cpuRequest) ?? 0,
  );
  const most = amountOf(workload.memoryLimit) ?? Number.POSITIVE_INFINITY;
  const disk = amountOf(workload.ephemeralLimit) ?? Number.POSITIVE_INFINITY;
  return withValues(next, [
    [
      'workload.memoryLimit',
      most < (amountOf(workload.memoryRequest) ?? 0)
        ? workload.memoryRequest
        : workload.memoryLimit,
    ],
    [
      'workload.ephemeralLimit',
      disk < (amountOf(workload.ephemeralRequest) ?? 0)
        ? workload.ephemeralRequest
        : workload.ephemeralLimit,
    ],
    [
      'workload.cpuLimit',
      (amountOf(workload.cpuLimit) ?? Number.POSITIVE_INFINITY) < Math.max(...requests)
        ? ''
        : workload.cpuLimit,
    ],
  ]);
};

const holdsData = ({ kind }: Config['pod']['volumes'][number]): boolean =>
  kind !== 'config-map' && kind !== 'secret';

const oddPlaces = ({ workload, pod, environments }: Config): readonly FieldPath[] => {
  const odd: readonly (readonly [FieldPath, boolean])[] = [
    ['workload.memoryRequest', isOddMemory(workload.memoryRequest)],
    ['workload.memoryLimit', isOddMemory(workload.memoryLimit)],
    ['workload.ephemeralRequest', isOddMemory(workload.ephemeralRequest)],
    ['workload.ephemeralLimit', isOddMemory(workload.ephemeralLimit)],
    ['workload.cpuRequest', isOddCpu(workload.cpuRequest)],
    ['workload.cpuLimit', isOddCpu(workload.cpuLimit)],
    [
      'pod.sidecars',
      pod.sidecars.some((row) => isOddMemory(row.memory) || isOddCpu(row.cpuRequest)),
    ],
    ['pod.volumes', pod.volumes.some((row) => holdsData(row) && isOddMemory(row.size))],
    [
      'environments.rows',
      environments.rows.some((row) => isOddMemory(row.memoryRequest) || isOddCpu(row.cpuRequest)),
    ],
  ];
  return odd.filter(([, isOdd]) => isOdd).map(([path]) => path);
};

/** Reports an amount with the unit of another resource: `256m` of memory is a quarter of a byte. */
export const implausibleAmount = defineCheck({
  id: 'implausible-amount',
  run: ({ config }) =>
    oddPlaces(config)
      .slice(0, 1)
      .map(() => ({
        severity: 'error' as const,
        at: oddPlaces(config),
        title: { en: 'An amount has the unit of another resource', 'zh-CN': '资源数量的单位不对' },
        why: {
          en: '`m` is a thousandth: 256m of memory is a quarter of a byte, and 250Mi of CPU are 262 million cores. The pod is killed at its start, refused, or fits no node.',
          'zh-CN':
            '`m` 表示千分之一：256m 内存只有四分之一字节，250Mi 的 CPU 则是 2.6 亿核。Pod 会一启动就被终止、被拒绝，或无法调度。',
        },
        source: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
        fix: {
          label: { en: 'Use the unit that was meant', 'zh-CN': '改为应有的单位' },
          apply: corrected,
        },
      })),
});

import { type Config, withValue } from '../../config.ts';
import { planPorts } from '../../plan/ports.ts';
import { defineCheck } from '../check.ts';

/** The ports of sidecars, each with a flag whether another container of the pod already uses it. */
const companions = (config: Config) => {
  const seen = new Set(planPorts(config).map(({ port }) => port));
  return config.pod.sidecars.map((row) => {
    const isTaken = row.port !== 0 && seen.has(row.port);
    seen.add(row.port);
    return { row, isTaken };
  });
};

const moved = (config: Config): Config => {
  const used = new Set([
    ...planPorts(config).map(({ port }) => port),
    ...config.pod.sidecars.map(({ port }) => port),
  ]);
  const free = (port: number): number => {
    let next = port;
    while (used.has(next)) next = next >= 65535 ? 1024 : next + 1;
    used.add(next);
    return next;
  };
  return withValue(
    config,
    'pod.sidecars',
    companions(config).map(({ row, isTaken }) =>
      isTaken ? { ...row, port: free(row.port) } : row,
    ),
  );
};

/** Reports a sidecar port that is in use: all containers of a pod share one network. */
export const sidecarPortTaken = defineCheck({
  id: 'sidecar-port-taken',
  run: ({ config }) => {
    const found = companions(config).filter(({ isTaken }) => isTaken);
    const taken = [...new Set(found.map(({ row }) => row.port))];
    if (taken.length === 0) return [];
    return [
      {
        severity: 'error',
        at: ['pod.sidecars'],
        title: {
          en: `Two containers of the pod listen on port ${taken.join(', ')}`,
          'zh-CN': `Pod 中有两个容器监听端口 ${taken.join('、')}`,
        },
        why: {
          en: 'The containers of a pod share one network: the second to start cannot bind the port and crashes again and again. Give the sidecar a port of its own.',
          'zh-CN':
            '同一 Pod 的容器共用一个网络：后启动的容器无法绑定该端口，会反复崩溃。请为 sidecar 换一个端口。',
        },
        source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
        fix: {
          label: { en: 'Take the next free port', 'zh-CN': '改用下一个空闲端口' },
          apply: moved,
        },
      },
    ];
  },
});

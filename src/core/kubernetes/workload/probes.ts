import type { Plan, Probe } from '../../plan/index.ts';
import { block, type Json, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const probeValues = valueKeys('', {
  startupProbe: {
    en: 'Holds the other probes back until the first success.',
    'zh-CN': '首次成功之前暂缓其他探针。',
  },
  livenessProbe: {
    en: 'Restarts the container when it fails; never ask dependencies here.',
    'zh-CN': '失败时重启容器；此处不要检查外部依赖。',
  },
  readinessProbe: {
    en: 'Takes the pod out of the Service while it fails.',
    'zh-CN': '失败期间将 Pod 移出 Service。',
  },
});

const action = ({ action: one }: Probe): { readonly [key: string]: Json } => {
  switch (one.kind) {
    case 'http':
      return { httpGet: { path: one.path, port: one.port } };
    case 'grpc':
      return {
        grpc: { port: one.port, ...(one.service === undefined ? {} : { service: one.service }) },
      };
    case 'tcp':
      return { tcpSocket: { port: one.port } };
    case 'exec':
      return { exec: { command: one.command } };
  }
};

const probe = (one: Probe | undefined): Json | undefined =>
  one && {
    ...action(one),
    ...(one.initialDelay === 0 ? {} : { initialDelaySeconds: one.initialDelay }),
    periodSeconds: one.period,
    timeoutSeconds: one.timeout,
    failureThreshold: one.failure,
    ...(one.success === 1 ? {} : { successThreshold: one.success }),
  };

/** The other probes wait until the startup probe succeeds (C-031). */
export const probes = ({
  probes: { startup, liveness, readiness },
}: Plan): { [key: string]: Tree } => ({
  startupProbe: block(probeValues.startupProbe, probe(startup)),
  livenessProbe: block(probeValues.livenessProbe, probe(liveness)),
  readinessProbe: block(probeValues.readinessProbe, probe(readiness)),
});

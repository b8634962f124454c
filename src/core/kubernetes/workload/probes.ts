import type { Plan, Probe } from '../../plan/index.ts';
import { block, type Json, type Tree } from '../tree.ts';

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

/** The startup probe holds the others back until the service has started (C-031). */
export const probes = ({
  probes: { startup, liveness, readiness },
}: Plan): { [key: string]: Tree } => ({
  startupProbe: block('startupProbe', probe(startup)),
  livenessProbe: block('livenessProbe', probe(liveness)),
  readinessProbe: block('readinessProbe', probe(readiness)),
});

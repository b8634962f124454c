import { defineKind, withoutTraffic } from './kind.ts';

/**
 * Runs until it is stopped, and nobody calls it. An added worker listens on no port; one that does,
 * for its health or its metrics, has the Service only for the metrics.
 */
export const worker = defineKind({
  usual: {
    project: { http: false, grpc: false, metrics: false, ports: [] },
    probes: { livenessType: 'none', readinessType: 'none', startupType: 'none' },
    pod: { volumes: [] },
    // The load of a worker is its queue, not its CPU: who wants an autoscaler chooses the queue.
    scaling: { autoscale: false },
  },
  fixed: withoutTraffic,
  runsOn: true,
  runsApart: false,
});

import type { Plan } from '../../plan/index.ts';
import type { Json } from '../tree.ts';

/** Seconds as Istio writes them. */
export const whole = (seconds: number): string => `${seconds}s`;

/** Failures before the service saw the request; a POST must not be sent twice (C-087). */
const neverArrived = 'connect-failure,refused-stream,unavailable';
/** For methods that change nothing. */
const failedReads = `${neverArrived},reset,5xx,retriable-status-codes`;

/** Retries of a route; `reads` is for GET and HEAD only. */
export const retries = ({ config: { mesh } }: Plan, kind: 'connection' | 'reads'): Json => ({
  attempts: mesh.retryAttempts,
  perTryTimeout: whole(mesh.retryTimeout),
  retryOn: kind === 'reads' ? failedReads : neverArrived,
});

const connectionPool = ({ config: { mesh } }: Plan): Json => ({
  tcp: { maxConnections: mesh.maxConnections, connectTimeout: whole(mesh.connectTimeout) },
  http: {
    http1MaxPendingRequests: mesh.pendingRequests,
    http2MaxRequests: mesh.maxRequests,
    // 0 is no limit; a small number closes HTTP/2 connections all the time (C-086).
    maxRequestsPerConnection: mesh.requestsPerConnection,
  },
});

/** `consecutiveErrors` of older examples is ignored by Istio (C-085). */
const outlierDetection = ({ config: { mesh } }: Plan): Json => ({
  consecutive5xxErrors: mesh.outlierErrors,
  interval: whole(mesh.outlierInterval),
  baseEjectionTime: whole(mesh.ejectionSeconds),
  maxEjectionPercent: mesh.maxEjection,
  minHealthPercent: mesh.minHealth,
});

/** Balancing, pools and the circuit breaker per pod. */
export const trafficPolicy = (plan: Plan): Json => ({
  loadBalancer: { simple: plan.config.mesh.loadBalancer },
  connectionPool: connectionPool(plan),
  ...(plan.config.mesh.outlierDetection ? { outlierDetection: outlierDetection(plan) } : {}),
});

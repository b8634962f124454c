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

/** 0 requests per connection are no limit; a small number closes HTTP/2 all the time (C-086). */
const httpPool = ({ config: { mesh } }: Plan): Json => ({
  http1MaxPendingRequests: mesh.pendingRequests,
  http2MaxRequests: mesh.maxRequests,
  maxRequestsPerConnection: mesh.requestsPerConnection,
});

const tcpPool = ({ config: { mesh } }: Plan): Json => ({
  maxConnections: mesh.maxConnections,
  connectTimeout: whole(mesh.connectTimeout),
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
  // Flagger hands on the HTTP half only.
  connectionPool: {
    ...(plan.release.flagger === 'istio' ? {} : { tcp: tcpPool(plan) }),
    http: httpPool(plan),
  },
  ...(plan.config.mesh.outlierDetection ? { outlierDetection: outlierDetection(plan) } : {}),
});

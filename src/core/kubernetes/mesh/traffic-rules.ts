import type { Plan } from '../../plan/index.ts';
import type { Json } from '../tree.ts';

/** A duration in seconds, in Istio's format. */
export const whole = (seconds: number): string => `${seconds}s`;

/**
 * Retry conditions for failures before the service saw the request; a POST must not be sent twice
 * (C-087).
 */
const neverArrived = 'connect-failure,refused-stream,unavailable';
/** Retry conditions for methods that change nothing. */
const failedReads = `${neverArrived},reset,5xx,retriable-status-codes`;

/** Retries of a route; `reads` applies to GET and HEAD only. */
export const retries = ({ config: { mesh } }: Plan, kind: 'connection' | 'reads'): Json => ({
  attempts: mesh.retryAttempts,
  perTryTimeout: whole(mesh.retryTimeout),
  retryOn: kind === 'reads' ? failedReads : neverArrived,
});

/**
 * 0 requests per connection means no limit; a small number closes HTTP/2 connections all the time
 * (C-086).
 */
const httpPool = ({ config: { mesh } }: Plan): Json => ({
  http1MaxPendingRequests: mesh.pendingRequests,
  http2MaxRequests: mesh.maxRequests,
  maxRequestsPerConnection: mesh.requestsPerConnection,
});

const tcpPool = ({ config: { mesh } }: Plan): Json => ({
  maxConnections: mesh.maxConnections,
  connectTimeout: whole(mesh.connectTimeout),
});

/** Istio ignores the field `consecutiveErrors` of older examples (C-085). */
const outlierDetection = ({ config: { mesh } }: Plan): Json => ({
  consecutive5xxErrors: mesh.outlierErrors,
  interval: whole(mesh.outlierInterval),
  baseEjectionTime: whole(mesh.ejectionSeconds),
  maxEjectionPercent: mesh.maxEjection,
  minHealthPercent: mesh.minHealth,
});

/** Load balancing, connection pools and outlier detection per pod. */
export const trafficPolicy = (plan: Plan): Json => ({
  loadBalancer: { simple: plan.config.mesh.loadBalancer },
  // Flagger copies only the HTTP settings.
  connectionPool: {
    ...(plan.release.flagger === 'istio' ? {} : { tcp: tcpPool(plan) }),
    http: httpPool(plan),
  },
  ...(plan.config.mesh.outlierDetection ? { outlierDetection: outlierDetection(plan) } : {}),
});

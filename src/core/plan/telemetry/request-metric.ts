import type { Config } from '../../config.ts';

/** The histogram of request durations and its labels, as the code exports them. */
export interface RequestMetric {
  /** Metric name without `_bucket`, `_sum` and `_count`; the unit is seconds. */
  readonly duration: string;
  readonly status: string;
  readonly route: string;
  /** Regular expression for the status values of failed requests. */
  readonly failed: string;
}

const httpFailed = '5..';

/**
 * gRPC status codes for server errors, by name and by number: some crates export the name, others
 * the number.
 */
const grpcFailed =
  'UNKNOWN|DEADLINE_EXCEEDED|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS|2|4|12|13|14|15';

/** The request metric that alerts and the dashboard read. */
export const planRequestMetric = ({ telemetry }: Config): RequestMetric => {
  switch (telemetry.requestMetric) {
    case 'http':
      return {
        duration: 'http_server_request_duration_seconds',
        status: 'http_response_status_code',
        route: 'http_route',
        failed: httpFailed,
      };
    case 'grpc':
      return {
        duration: 'rpc_server_call_duration_seconds',
        status: 'rpc_response_status_code',
        route: 'rpc_method',
        failed: grpcFailed,
      };
    case 'axum':
      return {
        duration: 'axum_http_requests_duration_seconds',
        status: 'status',
        route: 'endpoint',
        failed: httpFailed,
      };
    case 'custom':
      return {
        duration: telemetry.durationMetric,
        status: telemetry.statusLabel,
        route: telemetry.routeLabel,
        failed: httpFailed,
      };
  }
};

import type { Config } from '../../config.ts';

/** The destination of the logs that the log agent reads. */
export interface LogBackend {
  readonly kind: 'otlp' | 'loki' | 'elasticsearch';
  readonly tls: boolean;
  readonly host: string;
  readonly port: number;
  /** The address as one text, without a path. */
  readonly url: string;
}

const usual = {
  otlp: 'http://otel-collector.observability.svc:4318',
  loki: 'http://loki.observability.svc:3100',
  elasticsearch: 'http://elasticsearch.observability.svc:9200',
} as const;

/** The address that the user chose, or the default Service of the backend. */
export const planLogBackend = ({ telemetry }: Config): LogBackend => {
  const kind = telemetry.logsOutput;
  const address = telemetry.logsEndpoint || usual[kind];
  const [, scheme, host = '', port] = /^(https?):\/\/([^/:?#]+)(?::(\d+))?/.exec(address) ?? [];
  const tls = scheme === 'https';
  const number = port === undefined ? (tls ? 443 : 80) : Number(port);
  return { kind, tls, host, port: number, url: `${scheme}://${host}:${number}` };
};

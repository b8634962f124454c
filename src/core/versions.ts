/**
 * Every image, tool, crate and API version that Waybill writes into a file, in one dated table.
 * Evidence: the corrections' baseline table (section 0); tags of official images are those of
 * docker-library/official-images of 2026-08-21.
 */
export const versionsDate = '2026-11-20';

export const images = {
  postgresql: {
    '16': 'postgres:16.15-trixie',
    '17': 'postgres:17.11-trixie',
    '18': 'postgres:18.6-trixie',
  },
  mysql: { '8.4': 'mysql:8.4.11', '9.7': 'mysql:9.7.2' },
  valkey: 'valkey/valkey:9.0.7-alpine',
  redis: 'redis:8.10.1-alpine',
  nats: 'nats:2.14.5-alpine',
  kafka: 'apache/kafka:4.1.0',
  rabbitmq: 'rabbitmq:4.3.5-management-alpine',
  collector: 'otel/opentelemetry-collector-contrib:0.163.2',
  jaeger: 'jaegertracing/jaeger:2.20.0',
  curl: 'curlimages/curl:8.16.0',
} as const;

/** Distroless names its images after the number of the Debian suite. */
export const distrolessSuites = { trixie: 'debian13', bookworm: 'debian12' } as const;

export const tools = {
  cargoChef: '0.1.77',
  cargoZigbuild: '0.22.3',
  /** The zig that cargo-zigbuild links with, as a Python wheel. */
  ziglang: '0.15.2',
  xx: '1.9.0',
  helm: '4.2.4',
} as const;

/** The Kubernetes versions that the form offers; 1.34 reached its end of life on 2026-10-27. */
export const kubernetesVersions = ['1.35', '1.36', '1.37'] as const;

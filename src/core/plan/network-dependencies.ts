import type { Config } from '../config.ts';
import { addressRange } from './address-range.ts';
import type { BackingService } from './backing-services.ts';
import type { TelemetryEndpoint } from './telemetry-endpoint.ts';

/** A server that the pod must be allowed to reach (C-079). */
export interface NetworkDependency {
  readonly name: string;
  /** TCP port of the server's pods. */
  readonly port: number;
  /** Namespace of its pods; empty with an empty `cidr` means anywhere. */
  readonly namespace: string;
  readonly cidr: string;
}

/** Declared backing services, the Collector and the user's own rows; DNS and HTTPS come apart. */
export const planDependencies = (
  config: Config,
  services: readonly BackingService[],
  telemetry: TelemetryEndpoint | undefined,
): readonly NetworkDependency[] => [
  ...services.map(({ host, port, namespace }) => ({ name: host, port, namespace, cidr: '' })),
  ...(telemetry === undefined
    ? []
    : [
        {
          name: config.telemetry.collectorService,
          port: telemetry.port,
          namespace: telemetry.namespace,
          cidr: '',
        },
      ]),
  ...config.traffic.egress.map((row) => ({
    ...row,
    cidr: row.cidr === '' ? '' : addressRange(row.cidr),
  })),
];

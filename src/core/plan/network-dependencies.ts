import type { Config } from '../config.ts';
import { addressRange } from './address-range.ts';
import type { BackingService } from './backing-services.ts';
import { cloudDependencies } from './cloud-identity.ts';
import { meshDependencies } from './mesh.ts';
import type { NetworkDependency } from './network-dependency.ts';
import { rustDependencies } from './rust-code.ts';
import { planCollector } from './telemetry/own-collector.ts';
import type { TelemetryEndpoint } from './telemetry-endpoint.ts';

const collector = (config: Config, { port, namespace }: TelemetryEndpoint): NetworkDependency => {
  const own = planCollector(config);
  return own === undefined
    ? { name: config.telemetry.collectorService, port, namespace, cidr: '' }
    : { name: own.service, port, namespace: '', cidr: '', pods: own.service };
};

/** Backing services, the Collector and the user's rows; DNS and HTTPS have separate rules. */
export const planDependencies = (
  config: Config,
  services: readonly BackingService[],
  telemetry: TelemetryEndpoint | undefined,
): readonly NetworkDependency[] => [
  ...services.map(({ host, port, namespace }) => ({ name: host, port, namespace, cidr: '' })),
  ...(telemetry === undefined ? [] : [collector(config, telemetry)]),
  ...meshDependencies(config),
  ...cloudDependencies(config),
  ...rustDependencies(config),
  ...config.traffic.egress.map((row) => ({
    ...row,
    cidr: row.cidr === '' ? '' : addressRange(row.cidr),
  })),
];

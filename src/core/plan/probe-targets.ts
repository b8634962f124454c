import type { Config } from '../config.ts';
import type { ContainerPort, PortName } from './ports.ts';
import { portFor } from './ports.ts';

/** What the kubelet does to learn the state of the container. */
export type ProbeAction =
  | { readonly kind: 'http'; readonly path: string; readonly port: PortName }
  | {
      readonly kind: 'grpc';
      readonly port: number;
      /** Name that the generated Rust code answers for; any other server answers for the empty one. */
      readonly service: string | undefined;
    }
  | { readonly kind: 'tcp'; readonly port: PortName }
  | { readonly kind: 'exec'; readonly command: readonly string[] };

/** A probe with its numbers in seconds and counts. */
export interface Probe {
  readonly action: ProbeAction;
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  readonly failure: number;
  /** Only readiness may need more than one success. */
  readonly success: number;
}

export interface ProbeTargets {
  readonly liveness: Probe | undefined;
  readonly readiness: Probe | undefined;
  readonly startup: Probe | undefined;
}

type Kind = keyof ProbeTargets;

interface ProbeFields {
  readonly type: 'http' | 'grpc' | 'tcp' | 'exec' | 'none';
  readonly command: readonly string[];
  readonly path: string;
  readonly service: string | undefined;
}

const action = (
  config: Config,
  ports: readonly ContainerPort[],
  { type, command, path, service }: ProbeFields,
): ProbeAction | undefined => {
  if (type === 'none') return undefined;
  if (type === 'exec') return command.length === 0 ? undefined : { kind: 'exec', command };
  if (type === 'grpc') {
    const port = ports.find(({ name }) => name === 'grpc');
    return port === undefined ? undefined : { kind: 'grpc', port: port.port, service };
  }
  const port = portFor(ports, config.project.healthPort);
  if (port === undefined) return undefined;
  return type === 'tcp'
    ? { kind: 'tcp', port: port.name }
    : { kind: 'http', path, port: port.name };
};

const fieldsOf = ({ probes, project }: Config, kind: Kind) => {
  switch (kind) {
    case 'liveness':
      return {
        type: probes.livenessType,
        command: probes.livenessCommand,
        path: project.livePath,
        initialDelay: probes.livenessInitialDelay,
        period: probes.livenessPeriod,
        timeout: probes.livenessTimeout,
        failure: probes.livenessFailure,
        success: 1,
      };
    case 'readiness':
      return {
        type: probes.readinessType,
        command: probes.readinessCommand,
        path: project.readyPath,
        initialDelay: probes.readinessInitialDelay,
        period: probes.readinessPeriod,
        timeout: probes.readinessTimeout,
        failure: probes.readinessFailure,
        success: probes.readinessSuccess,
      };
    case 'startup':
      return {
        type: probes.startupType,
        command: probes.startupCommand,
        path: project.startupPath,
        initialDelay: probes.startupInitialDelay,
        period: probes.startupPeriod,
        timeout: probes.startupTimeout,
        failure: probes.startupFailure,
        success: 1,
      };
  }
};

/** One status for all probes would restart the container when it drains or a dependency fails. */
const namesServices = ({ rust }: Config): boolean =>
  rust.code === 'crate' && rust.parts.includes('health');

/** A probe whose port the container does not have is left out; a check says so. */
export const planProbes = (config: Config, ports: readonly ContainerPort[]): ProbeTargets => {
  const probe = (kind: Kind): Probe | undefined => {
    const { type, command, path, ...numbers } = fieldsOf(config, kind);
    const service = namesServices(config) ? kind : undefined;
    const found = action(config, ports, { type, command, path, service });
    return found === undefined ? undefined : { action: found, ...numbers };
  };
  return { liveness: probe('liveness'), readiness: probe('readiness'), startup: probe('startup') };
};

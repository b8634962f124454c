import type { Config } from '../config.ts';
import { type ContainerPort, portFor } from './ports.ts';

/** How the kubelet tests the state of the container. */
export type ProbeAction =
  | { readonly kind: 'http'; readonly path: string; readonly port: string }
  | {
      readonly kind: 'grpc';
      readonly port: number;
      /**
       * Service name of the gRPC health check: the generated Rust code answers to it; other servers
       * answer to an empty name.
       */
      readonly service: string | undefined;
    }
  | { readonly kind: 'tcp'; readonly port: string }
  | { readonly kind: 'exec'; readonly command: readonly string[] };

/** A probe; times are in seconds. */
export interface Probe {
  readonly action: ProbeAction;
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  readonly failure: number;
  /** Successes in a row that are needed; Kubernetes allows more than one for readiness only. */
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
  // Nothing behind a raw TCP port answers an HTTP request; a check reports the type.
  return type === 'tcp' || port.appProtocol === 'tcp'
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

/**
 * Each probe needs its own status: with one shared status, Kubernetes would restart the container
 * while it drains or when a dependency fails.
 */
const namesServices = ({ rust }: Config): boolean =>
  rust.code === 'crate' && rust.parts.includes('health');

/**
 * Probes of the container. A probe whose port does not exist is not generated; a check reports it.
 */
export const planProbes = (config: Config, ports: readonly ContainerPort[]): ProbeTargets => {
  const probe = (kind: Kind): Probe | undefined => {
    const { type, command, path, ...numbers } = fieldsOf(config, kind);
    const service = namesServices(config) ? kind : undefined;
    const found = action(config, ports, { type, command, path, service });
    return found === undefined ? undefined : { action: found, ...numbers };
  };
  return { liveness: probe('liveness'), readiness: probe('readiness'), startup: probe('startup') };
};

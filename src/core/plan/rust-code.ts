import type { Config } from '../config.ts';
import type { NetworkDependency } from './network-dependency.ts';
import { type ContainerPort, metricsPort, type PortName, portFor } from './ports.ts';
import type { ShutdownBudget } from './shutdown-budget.ts';

/** A module of the generated Rust code. */
export type RustPart = Config['rust']['parts'][number];

/** The contents of the generated Rust code; ports, paths and seconds come from the plan. */
export interface RustCode {
  /** Prefix of the code's paths in the bundle: empty, or a directory with a trailing slash. */
  readonly prefix: string;
  /** Whether the code is a complete crate, or only modules for an existing crate. */
  readonly crate: boolean;
  readonly has: (part: RustPart) => boolean;
  readonly http: number | undefined;
  readonly grpc: number | undefined;
  /** Port of the metrics listener; undefined when metrics share the HTTP port. */
  readonly admin: number | undefined;
  /** Listener that answers the health checks; undefined without any port. */
  readonly healthOn: PortName | undefined;
  /** Listener that serves the metrics; undefined when nothing is scraped. */
  readonly metricsOn: 'http' | 'metrics' | undefined;
  /**
   * Seconds after SIGTERM during which the service still accepts requests while readiness fails.
   */
  readonly notice: number;
}

/** The parts that the main function of a complete crate needs. */
const always: readonly RustPart[] = ['configuration', 'shutdown'];

/**
 * Seconds for `notice`. After a preStop hook, the endpoints no longer list the pod, so one second
 * is enough. Without a preStop hook, the process itself must wait, and the wait reduces its drain
 * time.
 */
const noticeOf = ({ preStop, drain }: ShutdownBudget): number =>
  preStop > 0 ? Math.min(1, Math.floor(drain / 2)) : Math.min(5, Math.floor(drain / 2));

const portOf = (ports: readonly ContainerPort[], name: PortName): number | undefined =>
  ports.find((port) => port.name === name)?.port;

/** The code listens on the ports of HTTP, gRPC and metrics; further ports are the user's code. */
const isStandard = ({ further }: ContainerPort): boolean => further === undefined;

const standardName = (port: ContainerPort | undefined): PortName | undefined =>
  (['http', 'grpc', 'metrics'] as const).find((name) => name === port?.name);

/**
 * The Rust code that the user asks for; undefined by default. `member` is the folder of the crate in
 * a workspace with several programs, with a trailing slash.
 */
export const planRust = (
  config: Config,
  ports: readonly ContainerPort[],
  shutdown: ShutdownBudget,
  member = '',
): RustCode | undefined => {
  const { code, directory, parts } = config.rust;
  if (code === 'none') return undefined;
  const crate = code === 'crate';
  const scraped = metricsPort(config, ports)?.name;
  const chosen = new Set<RustPart>(crate ? [...parts, ...always] : parts);
  return {
    prefix: directory === '' ? (crate ? member : '') : `${directory}/`,
    crate,
    has: (part) => chosen.has(part),
    http: portOf(ports, 'http'),
    grpc: portOf(ports, 'grpc'),
    admin: portOf(ports, 'metrics'),
    healthOn: standardName(portFor(ports.filter(isStandard), config.project.healthPort)),
    metricsOn: scraped === 'http' || scraped === 'metrics' ? scraped : undefined,
    notice: noticeOf(shutdown),
  };
};

/** The Consul agent with which the code registers the service (C-079, C-106). */
export const rustDependencies = ({ rust }: Config): readonly NetworkDependency[] => {
  if (rust.code === 'none' || !rust.parts.includes('consul')) return [];
  const [, secure, port] = /^http(s?):\/\/[^/:]+(?::(\d+))?/.exec(rust.consulAddress) ?? [];
  const number = port === undefined ? (secure === 's' ? 443 : 80) : Number(port);
  return number >= 1 && number <= 65_535
    ? [{ name: 'consul', port: number, namespace: '', cidr: '' }]
    : [];
};

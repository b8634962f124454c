import type { Config } from '../config.ts';
import type { NetworkDependency } from './network-dependency.ts';
import { type ContainerPort, metricsPort, type PortName, portFor } from './ports.ts';
import type { ShutdownBudget } from './shutdown-budget.ts';

/** A module of the generated Rust code. */
export type RustPart = Config['rust']['parts'][number];

/** What the generated Rust code consists of; ports, paths and seconds are the plan's. */
export interface RustCode {
  /** Prefix of its paths in the bundle: empty, or a directory with its slash. */
  readonly prefix: string;
  /** A complete crate instead of modules for one that exists. */
  readonly crate: boolean;
  readonly has: (part: RustPart) => boolean;
  readonly http: number | undefined;
  readonly grpc: number | undefined;
  /** Port of the listener for metrics, when they do not share the HTTP port. */
  readonly admin: number | undefined;
  /** Listener that answers the health checks; none without any port. */
  readonly healthOn: PortName | undefined;
  /** Listener that serves the metrics; none when nothing is to be scraped. */
  readonly metricsOn: 'http' | 'metrics' | undefined;
  /** Seconds after SIGTERM during which requests are still accepted while readiness says no. */
  readonly notice: number;
}

/** The parts that the main function of a complete crate is made of. */
const always: readonly RustPart[] = ['configuration', 'shutdown'];

/**
 * After a preStop hook the endpoints have forgotten the pod, so a moment is enough; without one
 * the process itself has to wait, out of its drain.
 */
const noticeOf = ({ preStop, drain }: ShutdownBudget): number =>
  preStop > 0 ? Math.min(1, Math.floor(drain / 2)) : Math.min(5, Math.floor(drain / 2));

const portOf = (ports: readonly ContainerPort[], name: PortName): number | undefined =>
  ports.find((port) => port.name === name)?.port;

/** The Rust code that was asked for; none by default. */
export const planRust = (
  config: Config,
  ports: readonly ContainerPort[],
  shutdown: ShutdownBudget,
): RustCode | undefined => {
  const { code, directory, parts } = config.rust;
  if (code === 'none') return undefined;
  const crate = code === 'crate';
  const scraped = metricsPort(config, ports)?.name;
  const chosen = new Set<RustPart>(crate ? [...parts, ...always] : parts);
  return {
    prefix: directory === '' ? '' : `${directory}/`,
    crate,
    has: (part) => chosen.has(part),
    http: portOf(ports, 'http'),
    grpc: portOf(ports, 'grpc'),
    admin: portOf(ports, 'metrics'),
    healthOn: portFor(ports, config.project.healthPort)?.name,
    metricsOn: scraped === 'grpc' ? undefined : scraped,
    notice: noticeOf(shutdown),
  };
};

/** The Consul agent that the code registers with (C-079, C-106). */
export const rustDependencies = ({ rust }: Config): readonly NetworkDependency[] => {
  if (rust.code === 'none' || !rust.parts.includes('consul')) return [];
  const [, secure, port] = /^http(s?):\/\/[^/:]+(?::(\d+))?/.exec(rust.consulAddress) ?? [];
  const number = port === undefined ? (secure === 's' ? 443 : 80) : Number(port);
  return number >= 1 && number <= 65_535
    ? [{ name: 'consul', port: number, namespace: '', cidr: '' }]
    : [];
};

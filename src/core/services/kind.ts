import type { Config } from '../config.ts';
import type { Yaml } from '../formats/yaml.ts';

export type ServiceSettings = Config['services'];

/** The fields that select a backing service. */
export type ServiceRole = 'database' | 'cache' | 'broker';

/** The options of one of these fields. */
export type KindOf<R extends ServiceRole> = Exclude<ServiceSettings[R], 'none'>;

/** Every option of these fields; an option without a file in this folder does not compile. */
export type ServiceKind = KindOf<ServiceRole>;

/** The field that offers a kind. */
export type RoleOf<K extends ServiceKind> = {
  [R in ServiceRole]: K extends KindOf<R> ? R : never;
}[ServiceRole];

/**
 * Crates that connect to a backing service; with `features`, only if one of these features is on.
 */
export interface ClientCrates {
  readonly crates: readonly string[];
  readonly features?: readonly string[];
}

/** The facts for the URL of the backing service. */
export interface Address {
  readonly services: ServiceSettings;
  readonly host: string;
  readonly port: number;
  /** The password or its placeholder. */
  readonly password: string;
}

/** The facts for a container in Compose. */
export interface ContainerFacts {
  readonly services: ServiceSettings;
  /** File in the container that holds the password. */
  readonly passwordPath: string;
  /** Placeholder that Compose replaces with the password. */
  readonly password: string;
  /** Whether Compose publishes its ports on the host. */
  readonly isPublished: boolean;
}

/** How Compose runs one kind of backing service. */
export interface Container {
  readonly command?: readonly string[];
  readonly user?: string;
  readonly hostname?: string;
  readonly environment?: Readonly<Record<string, Yaml>>;
  /** Command of the health check, and the maximum seconds of the first start. */
  readonly health: readonly string[];
  readonly startPeriod: number;
  /**
   * Seconds between checks during the start, for checks that each start a virtual machine (JVM or
   * Erlang).
   */
  readonly startInterval?: number;
  /**
   * Timeout of a check in seconds, and the number of consecutive failures for unhealthy; the
   * defaults are 10 and 5.
   */
  readonly timeout?: number;
  readonly retries?: number;
  /** Directory of its data. */
  readonly dataPath: string;
  /** Whether it reads its password from `/run/secrets/<name>` instead of the environment. */
  readonly passwordFile: boolean;
}

/** All facts about a kind of backing service. */
export interface ServiceDefinition {
  readonly role: ServiceRole;
  /** Display name. */
  readonly title: string;
  /** Name of the container in Compose, and of the host in examples. */
  readonly host: string;
  /** TCP port on which the image listens, and the default port in a cluster. */
  readonly port: number;
  /** Ports that Compose publishes on the host on request; the container uses the same ports. */
  readonly publishedPorts: readonly number[];
  readonly image: (services: ServiceSettings) => string;
  /** Variable in `.env` with the password; undefined when there is no password. */
  readonly passwordVariable: string | undefined;
  /**
   * Whether the data directory stores the password, so a later change of the variable has no
   * effect.
   */
  readonly keepsPassword: boolean;
  readonly url: (address: Address) => string;
  readonly container: (facts: ContainerFacts) => Container;
  /** Default maximum number of connections; undefined when there is no limit. */
  readonly mostConnections?: number;
  /** Client crates by which Cargo.toml shows that the service uses it. */
  readonly clients: readonly ClientCrates[];
}

/** Typed identity function that preserves the literal types of a definition. */
export const defineService = <const D extends ServiceDefinition>(definition: D): D => definition;

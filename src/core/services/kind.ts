import type { Config } from '../config.ts';
import type { Yaml } from '../formats/yaml.ts';

export type ServiceSettings = Config['services'];

/** The fields that choose a backing service. */
export type ServiceRole = 'database' | 'cache' | 'broker';

/** The options of one of these fields. */
export type KindOf<R extends ServiceRole> = Exclude<ServiceSettings[R], 'none'>;

/** Every option of these fields; one without a file in this room does not compile. */
export type ServiceKind = KindOf<ServiceRole>;

/** The field that offers a kind. */
export type RoleOf<K extends ServiceKind> = {
  [R in ServiceRole]: K extends KindOf<R> ? R : never;
}[ServiceRole];

/** Crates that connect to a backing service; with `features`, only where one of them is on. */
export interface ClientCrates {
  readonly crates: readonly string[];
  readonly features?: readonly string[];
}

/** What a URL of the backing service is made of. */
export interface Address {
  readonly services: ServiceSettings;
  readonly host: string;
  readonly port: number;
  /** The password or what stands for it. */
  readonly password: string;
}

/** What a container of Compose is made of. */
export interface ContainerFacts {
  readonly services: ServiceSettings;
  /** File in the container that holds the password. */
  readonly passwordPath: string;
  /** Text that Compose replaces by the password. */
  readonly password: string;
  /** Whether its ports are published on the host. */
  readonly isPublished: boolean;
}

/** How Compose runs one kind of backing service. */
export interface Container {
  readonly command?: readonly string[];
  readonly user?: string;
  readonly hostname?: string;
  readonly environment?: Readonly<Record<string, Yaml>>;
  /** Test of the health check, and how long a first start may take in seconds. */
  readonly health: readonly string[];
  readonly startPeriod: number;
  /** Seconds between checks while starting, where each one starts a virtual machine of its own. */
  readonly startInterval?: number;
  /** Seconds that one check may take, and failures in a row that count; 10 and 5 unless given. */
  readonly timeout?: number;
  readonly retries?: number;
  /** Where its data lies. */
  readonly dataPath: string;
  /** Reads its password from `/run/secrets/<name>` instead of the environment. */
  readonly passwordFile: boolean;
}

/** Everything that is known of one kind of backing service. */
export interface ServiceDefinition {
  readonly role: ServiceRole;
  /** Its name in texts. */
  readonly title: string;
  /** Name of its container in Compose and of the host in examples. */
  readonly host: string;
  /** TCP port on which its image listens, and the usual one in a cluster. */
  readonly port: number;
  /** Ports that Compose publishes on the host where it is asked to; the container has the same. */
  readonly publishedPorts: readonly number[];
  readonly image: (services: ServiceSettings) => string;
  /** Variable of `.env` that holds its password; none when it has none. */
  readonly passwordVariable: string | undefined;
  /** Keeps the password with its data: a later change of the variable has no effect. */
  readonly keepsPassword: boolean;
  readonly url: (address: Address) => string;
  readonly container: (facts: ContainerFacts) => Container;
  /** Connections that it accepts where nobody changed it; none when there is no such limit. */
  readonly mostConnections?: number;
  /** What Cargo.toml names when the service uses it. */
  readonly clients: readonly ClientCrates[];
}

/** Keeps the literal types of a definition. */
export const defineService = <const D extends ServiceDefinition>(definition: D): D => definition;

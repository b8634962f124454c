import type { Yaml } from '../../../formats/yaml.ts';
import type { BackingService } from '../../../plan/index.ts';

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
  /** Container ports that are published when the user asks for it: [host, container]. */
  readonly ports: readonly (readonly [number, number])[];
}

/** Name of the Compose secret that holds a service's password. */
export const secretName = (passwordVariable: string): string =>
  passwordVariable.toLowerCase().replaceAll('_', '-');

/** Path of the password inside the container. */
export const passwordPath = ({ passwordVariable = '' }: BackingService): string =>
  `/run/secrets/${secretName(passwordVariable)}`;

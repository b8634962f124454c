import type { Config } from '../config.ts';
import { answersHttp, type ContainerPort, portFor } from './ports.ts';

/** The health check that Docker and Compose run in the container; times are in seconds. */
export interface ContainerHealth {
  /** Program and arguments; they run without a shell. */
  readonly command: readonly string[];
  readonly interval: number;
  readonly timeout: number;
  /** Seconds after the start during which failures do not count. */
  readonly startPeriod: number;
  readonly retries: number;
}

interface Facts {
  readonly binaryPath: string;
  readonly healthArguments: readonly string[] | undefined;
  readonly ports: readonly ContainerPort[];
}

/** Only Alpine contains wget, and wget supports HTTP only (C-006). */
const wget = (config: Config, ports: readonly ContainerPort[]): readonly string[] | undefined => {
  const port = portFor(ports, config.project.healthPort);
  if (config.image.base !== 'alpine' || port === undefined || !answersHttp(port)) return undefined;
  return [
    'wget',
    '-q',
    '-O',
    '/dev/null',
    `http://127.0.0.1:${port.port}${config.project.readyPath}`,
  ];
};

/**
 * Health check of the container, for Compose only: Kubernetes ignores it and OCI images do not
 * store it (C-014).
 */
export const planContainerHealth = (config: Config, facts: Facts): ContainerHealth | undefined => {
  const { image, packaging, workload } = config;
  if (image.healthCheck === 'none' || !packaging.targets.includes('compose')) return undefined;
  // The check asks a port, which only a server must have.
  if (workload.kind !== 'server' && facts.ports.length === 0) return undefined;
  const command =
    image.healthCheck === 'wget'
      ? wget(config, facts.ports)
      : [facts.binaryPath, ...(facts.healthArguments ?? [])];
  return (
    command && {
      command,
      interval: image.healthInterval,
      timeout: image.healthTimeout,
      startPeriod: image.healthStartPeriod,
      retries: image.healthRetries,
    }
  );
};

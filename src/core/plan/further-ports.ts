import type { Config } from '../config.ts';

/** A row of the table of further ports. */
export type FurtherPort = Config['project']['ports'][number];

/** Names that the ports of HTTP, gRPC and metrics have, in a bundle where they are off, too. */
const reserved: ReadonlySet<string> = new Set(['http', 'grpc', 'metrics']);

const transportOf = ({ protocol }: FurtherPort): string => (protocol === 'udp' ? 'udp' : 'tcp');

const taken = ({ project }: Config): Set<string> =>
  new Set([
    ...(project.http ? [`tcp ${project.httpPort}`] : []),
    ...(project.grpc ? [`tcp ${project.grpcPort}`] : []),
    ...(project.metrics ? [`tcp ${project.metricsPort}`] : []),
  ]);

/** A row that gets no port, and what it repeats. */
export interface RefusedPort {
  readonly row: FurtherPort;
  readonly repeats: 'name' | 'port';
}

interface Judged {
  readonly ports: readonly FurtherPort[];
  readonly refused: readonly RefusedPort[];
}

const judged = (config: Config): Judged => {
  const names = new Set(reserved);
  const numbers = taken(config);
  const ports: FurtherPort[] = [];
  const refused: RefusedPort[] = [];
  for (const row of config.project.ports) {
    const number = `${transportOf(row)} ${row.port}`;
    if (names.has(row.name)) refused.push({ row, repeats: 'name' });
    else if (numbers.has(number)) refused.push({ row, repeats: 'port' });
    else ports.push(row);
    names.add(row.name);
    numbers.add(number);
  }
  return { ports, refused };
};

/**
 * The further ports of a workload. A row with the name or the number of an earlier port gets none; a
 * check reports it. Nobody calls a worker, so only its pods reach its ports.
 */
export const furtherPorts = (config: Config): readonly FurtherPort[] => {
  const { ports } = judged(config);
  return config.workload.kind === 'server'
    ? ports
    : ports.map((port) => ({ ...port, reach: 'pod' as const }));
};

/** The rows that get no port. */
export const refusedPorts = (config: Config): readonly RefusedPort[] => judged(config).refused;

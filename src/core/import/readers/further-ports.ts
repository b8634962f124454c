import type { Config } from '../../concerns/index.ts';
import type { Text } from '../../fields/text.ts';
import { clue, type Place } from './clue.ts';
import type { Clue, Rank, Repository } from './reader.ts';

type Row = Config['project']['ports'][number];

/** A port with a protocol of its own. */
export interface FoundPort {
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
}

/** Most rows that are taken over; a range of ports is nothing to list. */
const most = 8;

const protocols = ['tcp', 'udp'] as const;

/** The rows of the table: `tcp`, or `tcp-7000` where there are several of one protocol. */
const rowsOf = (found: readonly FoundPort[]): readonly Row[] => {
  const unique = [...new Map(found.map((one) => [`${one.protocol} ${one.port}`, one])).values()];
  const count = (protocol: FoundPort['protocol']): number =>
    unique.filter((one) => one.protocol === protocol).length;
  return protocols
    .flatMap((protocol) => unique.filter((one) => one.protocol === protocol))
    .slice(0, most)
    .map(({ port, protocol }) => ({
      name: count(protocol) === 1 ? protocol : `${protocol}-${port}`,
      port,
      protocol,
      reach: 'service',
      servicePort: 0,
    }));
};

/** Whether the program has no server of HTTP or gRPC, so that its ports have another protocol. */
export const isRawServer = ({ program }: Repository): boolean =>
  program.value('project.http') === false && program.value('project.grpc') !== true;

/** Facts about ports with a protocol of their own; TCP ports are asked by connecting to them. */
export const furtherPortClues = (
  found: readonly FoundPort[],
  { rank, because, place }: { rank: Rank; because: Text; place: Place },
  repository: Repository,
): readonly Clue[] => {
  const rows = rowsOf(found);
  if (rows.length === 0) return [];
  const table = clue(rank, 'assumed', 'project.ports', rows, because, place);
  if (!isRawServer(repository) || rows.every(({ protocol }) => protocol === 'udp')) return [table];
  return [
    table,
    clue(rank, 'assumed', 'project.healthPort', 'further', because, place),
    ...(['probes.livenessType', 'probes.readinessType', 'probes.startupType'] as const).map(
      (path) => clue(rank, 'assumed', path, 'tcp', because, place),
    ),
  ];
};

/** The fields of `furtherPortClues`. */
export const furtherPortFields = [
  'project.ports',
  'project.healthPort',
  'probes.livenessType',
  'probes.readinessType',
  'probes.startupType',
] as const;

import type { Text } from '../../fields/text.ts';
import { clue } from './clue.ts';
import { furtherPortClues, isRawServer } from './further-ports.ts';
import { isForeignPort } from './listening.ts';
import type { Clue, Rank, Repository } from './reader.ts';

/** A port of a container. */
export interface OpenedPort {
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  readonly line: number;
}

interface Source {
  readonly file: string;
  readonly reason: Text;
  readonly rank: Rank;
}

/** The ports on which programs usually answer HTTP, where a container opens several. */
const usualHttp: ReadonlySet<number> = new Set([8080, 8000, 3000, 8888, 8081, 5000, 4000]);

const isGrpc = (port: number): boolean => port >= 50_000 && port < 60_000;
const isMetrics = (port: number): boolean => port === 9090 || port === 9100 || port === 9091;

/** A port of `EXPOSE` or of Compose: `8080`, `53/udp`. */
export const openedPort = (text: string): Omit<OpenedPort, 'line'> | undefined => {
  const [, digits, protocol] = /^(\d{1,5})(?:\/(tcp|udp))?$/iu.exec(text) ?? [];
  const port = Number(digits);
  return digits === undefined || port < 1 || port > 65_535
    ? undefined
    : { port, protocol: protocol?.toLowerCase() === 'udp' ? 'udp' : 'tcp' };
};

/** UDP ports; and every port of a program without a server of HTTP or gRPC, except its metrics. */
const furtherOf = (
  ports: readonly OpenedPort[],
  { file, reason, rank }: Source,
  repository: Repository,
): readonly Clue[] => {
  const isRaw = isRawServer(repository);
  const hasMetrics = repository.program.value('project.metrics') === true;
  const found = ports.filter(
    ({ port, protocol }) => protocol === 'udp' || (isRaw && !(hasMetrics && isMetrics(port))),
  );
  const line = found[0]?.line ?? 1;
  return furtherPortClues(found, { rank, because: reason, place: { file, line } }, repository);
};

/**
 * Facts from the ports that a container opens, which do not say what they serve: a usual port of
 * gRPC or of metrics is that, if the program has such a server; the first other one is that of HTTP.
 */
export const exposedPorts = (
  ports: readonly OpenedPort[],
  source: Source,
  repository: Repository,
): readonly Clue[] => {
  const { file, reason, rank } = source;
  const { program } = repository;
  const isOn = (path: 'project.http' | 'project.grpc' | 'project.metrics'): boolean =>
    program.value(path) === true;
  // A low port of HTTP is usually a setting, and a higher one needs no kernel parameter.
  const open = ports.filter(({ port, protocol }) => protocol === 'tcp' && port >= 1024);
  const usual = open.filter(({ port }) => !isForeignPort(port));
  const own = usual.length > 0 ? usual : open;
  const isAlone = own.length === 1;
  const grpc = own.find(({ port }) => isGrpc(port)) ?? (isOn('project.http') ? undefined : own[0]);
  const metrics = isAlone ? undefined : own.find(({ port }) => isMetrics(port));
  const clues: Clue[] = [...furtherOf(ports, source, repository)];
  const add = (path: 'project.httpPort' | 'project.grpcPort' | 'project.metricsPort') => {
    return ({ port, line }: OpenedPort, isSure: boolean) =>
      clues.push(clue(rank, isSure ? 'recognised' : 'assumed', path, port, reason, { file, line }));
  };
  const taken = new Set<OpenedPort | undefined>();
  if (isOn('project.grpc') && grpc !== undefined) {
    add('project.grpcPort')(grpc, isAlone || isGrpc(grpc.port));
    taken.add(grpc);
  }
  if (isOn('project.metrics') && metrics !== undefined) {
    add('project.metricsPort')(metrics, false);
    taken.add(metrics);
  }
  const rest = own.filter((port) => !taken.has(port));
  const http = rest.find(({ port }) => usualHttp.has(port)) ?? rest[0];
  if (isOn('project.http') && http !== undefined) add('project.httpPort')(http, rest.length === 1);
  return clues;
};

import type { Config } from '../config.ts';
import type { Entrance, ServicePort } from './entrance.ts';

type Row = Config['traffic']['routes'][number];

/** Why a row of the table of further hosts gets no route. */
export type RefusedRoute = 'port' | 'taken' | 'protocol';

/**
 * The host of a row. An environment with a host of its own has further hosts of its own, too: the
 * name of the environment stands before them, because two environments cannot share a host.
 */
const hostOf = ({ traffic, environments }: Config, environment: string | undefined, row: Row) => {
  if (row.host === '') return traffic.host;
  const own = environments.rows.find(({ name }) => name === environment);
  const isApart = own !== undefined && (own.host !== '' || own.grpcHost !== '');
  return isApart ? `${own.name}.${row.host}` : row.host;
};

const mostOfName = 40;

/** A part of object names for each host of the table, without the dots. */
const idsOf = (rows: readonly Row[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { host } of rows) {
    if (ids.has(host)) continue;
    const base = (host === '' ? 'paths' : host.replaceAll('.', '-'))
      .slice(0, mostOfName)
      .replace(/-+$/, '');
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    ids.set(host, id);
  }
  return ids;
};

const protocolOf = ({ appProtocol, transport }: ServicePort): Entrance['protocol'] | undefined => {
  if (transport === 'UDP' || appProtocol === 'tcp') return undefined;
  return appProtocol === 'http' ? 'http' : 'grpc';
};

interface Judged {
  readonly row: Row;
  readonly entrance: Entrance | undefined;
  readonly refused: RefusedRoute | undefined;
}

const refusal = (
  entrance: Omit<Entrance, 'further'>,
  earlier: readonly Entrance[],
): RefusedRoute | undefined => {
  const onHost = earlier.filter(({ host }) => host === entrance.host);
  // Of an HTTPRoute and a GRPCRoute with one host on one listener only one is accepted (C-048).
  if (onHost.some(({ protocol }) => protocol !== entrance.protocol)) return 'protocol';
  return onHost.some(({ path }) => path === entrance.path) ? 'taken' : undefined;
};

/** Every row of the table with its entrance, or the reason why it has none. */
export const judgedRoutes = (
  config: Config,
  environment: string | undefined,
  ports: readonly ServicePort[],
  main: readonly Entrance[],
): readonly Judged[] => {
  const { routes } = config.traffic;
  const ids = idsOf(routes);
  const entrances = [...main];
  return routes.map((row): Judged => {
    const port = ports.find(({ name }) => name === row.port && name !== 'metrics');
    const protocol = port && protocolOf(port);
    if (port === undefined || protocol === undefined) {
      return { row, entrance: undefined, refused: 'port' };
    }
    const host = hostOf(config, environment, row);
    const path = protocol === 'http' ? row.path : '/';
    const { servicePort } = port;
    const found = { protocol, host, path, servicePort };
    const refused = refusal(found, entrances);
    if (refused !== undefined) return { row, entrance: undefined, refused };
    const entrance = { ...found, further: { id: ids.get(row.host) ?? '', port } };
    entrances.push(entrance);
    return { row, entrance, refused };
  });
};

/** The entrances of the table of further hosts; a row that cannot have a route has none. */
export const planFurtherRoutes = (...facts: Parameters<typeof judgedRoutes>): readonly Entrance[] =>
  judgedRoutes(...facts).flatMap(({ entrance }) => (entrance === undefined ? [] : [entrance]));

import type { Config, FieldPath } from '../concerns/index.ts';
import type { FieldValue } from '../fields/field.ts';
import type { Text } from '../fields/text.ts';
import { type Fact, joined } from './fact.ts';
import {
  isListenName,
  isLoopback,
  listenAddress,
  nameWords,
  portRole,
} from './readers/listening.ts';
import type { VariableRow } from './readers/variables.ts';
import { isOnRouter } from './recognise/exporters.ts';

type Values = ReadonlyMap<FieldPath, FieldValue>;

const portFields = {
  http: 'project.httpPort',
  grpc: 'project.grpcPort',
  metrics: 'project.metricsPort',
} as const;

/** Names of the host on which a program listens; other `…_HOST` variables are of other servers. */
const isListenHost = (name: string): boolean =>
  /^(?:\w+__?)?(?:BIND|LISTEN|SERVER|HTTP|APP|APPLICATION|WEB|API|ROCKET)_*(?:HOST|IP|INTERFACE|ADDRESS|ADDR)$|^(?:HOST|IP|ADDRESS|ADDR|BIND|LISTEN)$/u.test(
    name,
  );

/** The port or the address of a row as the port field says it, reachable from outside. */
const listening = (row: VariableRow, values: Values, names: ReadonlySet<string>): VariableRow => {
  const words = nameWords(row.name);
  const form = isListenName(words);
  const role = form && portRole(words, names);
  const address = listenAddress(row.value);
  const port = role && values.get(portFields[role]);
  if (typeof port === 'number' && (address !== undefined || row.value === '')) {
    if (form === 'port') return { ...row, kind: 'number', value: `${port}` };
    if (address !== undefined && address.host !== '') {
      const host = isLoopback(address.host) ? '0.0.0.0' : address.host;
      return { ...row, value: `${host}:${port}` };
    }
    return { ...row, value: row.value.startsWith(':') ? `:${port}` : `0.0.0.0:${port}` };
  }
  return isListenHost(row.name) && isLoopback(row.value) ? { ...row, value: '0.0.0.0' } : row;
};

const serviceVariables = [
  ['services.database', 'services.databaseVariable', 'DATABASE_URL'],
  ['services.cache', 'services.cacheVariable', 'REDIS_URL'],
  ['services.broker', 'services.brokerVariable', 'BROKER_URL'],
] as const;

/** The variables with the address of a backing service, which Waybill sets itself. */
const ofServices = (values: Values): ReadonlySet<FieldValue> =>
  new Set([
    // The field is the table of brokers.
    ...((values.get('services.furtherBrokers') ?? []) as Config['services']['furtherBrokers']).map(
      ({ variable }) => variable,
    ),
    ...serviceVariables.flatMap(([service, variable, usual]) => {
      const chosen = values.get(service);
      return chosen === undefined || chosen === 'none' ? [] : [values.get(variable) ?? usual];
    }),
  ]);

const adapted: Text = {
  en: 'addresses to listen on are those of the container',
  'zh-CN': '监听地址已改为容器内的地址',
};

const rowsOf = ({ path, value }: Fact): readonly VariableRow[] | undefined =>
  // The field of the fact is the table of variables.
  path === 'settings.variables' ? (value as readonly VariableRow[]) : undefined;

/** Rocket listens on 8000 unless ROCKET_PORT says otherwise, so another port needs the variable. */
const withRocketPort = (rows: readonly VariableRow[], values: Values): readonly VariableRow[] => {
  const port = values.get('project.httpPort');
  const isNeeded = values.get('project.framework') === 'rocket' && typeof port === 'number';
  const name = 'ROCKET_PORT';
  if (!isNeeded || port === 8000 || rows.some((row) => row.name === name)) return rows;
  return [...rows, { name, kind: 'number', secret: false, value: `${port}` }];
};

/** The rows of variables, in agreement with the ports and the backing services. */
const variables = (fact: Fact, values: Values, names: ReadonlySet<string>): readonly Fact[] => {
  const rows = rowsOf(fact);
  if (rows === undefined) return [fact];
  const taken = ofServices(values);
  const kept = rows.filter(({ name }) => !taken.has(name));
  const changed = withRocketPort(
    kept.map((row) => listening(row, values, names)),
    values,
  );
  if (changed.length === 0) return [];
  const isSame = changed.every((row, index) => row === kept[index]);
  if (isSame) return [{ ...fact, value: changed }];
  const certainty = 'assumed';
  return [{ ...fact, value: changed, certainty, because: joined(fact.because, adapted) }];
};

/** The brokers beside the first one, which has its own fields; a single broker has no row. */
const otherBrokers = (fact: Fact, values: Values): readonly Fact[] => {
  if (fact.path !== 'services.furtherBrokers') return [fact];
  // The field of the fact is the table of brokers.
  const rows = fact.value as Config['services']['furtherBrokers'];
  const others = rows.filter(({ kind }) => kind !== values.get('services.broker'));
  return others.length === 0 ? [] : [{ ...fact, value: others.slice(0, 2) }];
};

/** An exporter in the router answers on the port that was found for the application. */
const onRouter = (fact: Fact, values: Values): Fact => {
  const port = values.get('project.httpPort');
  return isOnRouter(fact) && port !== undefined ? { ...fact, value: port } : fact;
};

type Asset = Config['image']['assets'][number];

/** Files that the source opens by relative paths lie in the folder in which the program runs. */
const assets = (fact: Fact, values: Values): Fact => {
  const folder = values.get('image.binaryDirectory');
  if (fact.path !== 'image.assets' || typeof folder !== 'string') return fact;
  // The field of the fact is the table of files in the image.
  const rows = fact.value as readonly Asset[];
  const moved = rows.map((row) =>
    fact.certainty === 'assumed' && row.to.startsWith('/app/')
      ? { ...row, to: `${folder}/${row.to.slice('/app/'.length)}` }
      : row,
  );
  return { ...fact, value: moved };
};

/** Whether a row of files lies in the output of the front end, which its stage copies. */
const isFromFrontEnd = ({ from }: Asset, values: Values): boolean => {
  const output = values.get('build.frontendOutput');
  return typeof output === 'string' && (from === output || from.startsWith(`${output}/`));
};

/** The output of the front end: it is copied once, and to the folder in which the program runs. */
const frontEnd = (fact: Fact, values: Values): readonly Fact[] => {
  if (fact.path === 'image.assets' && values.get('build.frontendPath') !== undefined) {
    // The field of the fact is the table of files in the image.
    const rows = (fact.value as readonly Asset[]).filter((row) => !isFromFrontEnd(row, values));
    return rows.length === 0 ? [] : [{ ...fact, value: rows }];
  }
  const folder = values.get('image.binaryDirectory');
  const { path, value } = fact;
  return path === 'build.frontendPath' &&
    typeof value === 'string' &&
    typeof folder === 'string' &&
    fact.file?.endsWith('ockerfile') !== true &&
    value.startsWith('/app/')
    ? [{ ...fact, value: `${folder}/${value.slice('/app/'.length)}` }]
    : [fact];
};

const probeTypes: ReadonlySet<FieldPath> = new Set([
  'probes.livenessType',
  'probes.readinessType',
  'probes.startupType',
]);

/**
 * The facts of a repository, in agreement with each other: variables of ports and addresses have
 * the port of the form, the address of a backing service is no further variable, and a known health
 * path is probed. `names` are the words of the program's names.
 */
export const agreed = (facts: readonly Fact[], names: ReadonlySet<string>): readonly Fact[] => {
  const values: Values = new Map(facts.map(({ path, value }) => [path, value]));
  const hasPath = values.has('project.livePath');
  return facts
    .filter(({ path, file = '' }) => !(hasPath && probeTypes.has(path) && file.endsWith('.rs')))
    .flatMap((fact) => frontEnd(fact, values))
    .map((fact) => onRouter(assets(fact, values), values))
    .flatMap((fact) => otherBrokers(fact, values))
    .flatMap((fact) => variables(fact, values, names));
};

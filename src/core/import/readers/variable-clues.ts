import type { Text } from '../../fields/text.ts';
import { clue, type Place } from './clue.ts';
import { isListenName, listenAddress, nameWords, servedRole } from './listening.ts';
import type { Clue, Program, Rank, Repository } from './reader.ts';
import { type VariableRow, variableRow } from './variables.ts';

/** A variable of a file. */
export interface FoundVariable {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** The file says that the value is a secret. */
  readonly isSecret?: boolean;
}

/** The file of variables, how it is called and how far it is believed. */
export interface VariableOrigin {
  readonly file: string;
  /** A phrase: 'variables of `.env.example`'. */
  readonly title: Text;
  readonly rank: Rank;
  readonly certainty: Clue['certainty'];
}

const portFields = {
  http: 'project.httpPort',
  grpc: 'project.grpcPort',
  metrics: 'project.metricsPort',
} as const;

const named = (name: string, { title }: VariableOrigin): Text => ({
  en: `\`${name}\` among the ${title.en}`,
  'zh-CN': `${title['zh-CN']}中的 \`${name}\``,
});

/** The port that a variable sets, if the program has a server of its kind. */
const ports = (
  { name, value, line }: FoundVariable,
  source: VariableOrigin,
  { program }: Repository,
): readonly Clue[] => {
  const words = nameWords(name);
  const role = isListenName(words) && servedRole(words, program);
  const address = listenAddress(value);
  if (!role || address === undefined || program.value(`project.${role}`) !== true) return [];
  // The variable can name a port that needs no kernel parameter, so it is not taken over.
  if (address.port < 1024) return [];
  const place = { file: source.file, line };
  const { rank, certainty } = source;
  return [clue(rank, certainty, portFields[role], address.port, named(name, source), place)];
};

const databases = [
  [/^postgres(?:ql)?(?:\+\w+)?:\/\//u, 'postgresql'],
  [/^(?:mysql|mariadb):\/\//u, 'mysql'],
] as const;

/** User and name of a database in its address; the password is not looked at. */
const databaseParts = (value: string) => {
  const [, user = '', name = ''] =
    /^\w+(?:\+\w+)?:\/\/(?:([A-Za-z_][\w-]{0,31})(?::[^@/]*)?@)?[^/]*\/([A-Za-z_][\w-]{0,62})(?:\?|$)/u.exec(
      value,
    ) ?? [];
  return { user, name };
};

/** Whether the program has clients of several brokers, and one of this kind. */
const isFurther = (kind: string, program: Program): boolean => {
  const rows = program.value('services.furtherBrokers');
  return (
    Array.isArray(rows) &&
    // Rows of a table field are records by column.
    rows.some((row: unknown) => (row as { readonly kind: string }).kind === kind)
  );
};

/** Facts about a backing service from a variable with its address; undefined for other variables. */
const services = (
  { name, value, line }: FoundVariable,
  source: VariableOrigin,
  { program }: Repository,
): readonly Clue[] | undefined => {
  const place: Place = { file: source.file, line };
  const { rank } = source;
  const because = named(name, source);
  const database = databases.find(([form]) => form.test(value))?.[1];
  if (database !== undefined) {
    const parts = databaseParts(value);
    return [
      clue(rank, 'assumed', 'services.database', database, because, place),
      clue(rank, 'assumed', 'services.databaseVariable', name, because, place),
      ...(parts.name === ''
        ? []
        : [clue(rank, 'assumed', 'services.databaseName', parts.name, because, place)]),
      ...(parts.user === ''
        ? []
        : [clue(rank, 'assumed', 'services.databaseUser', parts.user, because, place)]),
    ];
  }
  if (/^(?:rediss?|valkeys?):\/\//u.test(value)) {
    return [
      clue(rank, 'assumed', 'services.cache', 'valkey', because, place),
      clue(rank, 'assumed', 'services.cacheVariable', name, because, place),
    ];
  }
  const broker = /^amqps?:\/\//u.test(value)
    ? 'rabbitmq'
    : /^nats:\/\//u.test(value)
      ? 'nats'
      : /^KAFKA_\w*(?:BROKERS?|SERVERS?|HOSTS?|URL)$/u.test(name)
        ? 'kafka'
        : undefined;
  return broker === undefined
    ? undefined
    : [
        clue(rank, 'assumed', 'services.broker', broker, because, place),
        clue(rank, 'assumed', 'services.brokerVariable', name, because, place),
        ...(isFurther(broker, program)
          ? [
              clue(
                rank,
                'assumed',
                'services.furtherBrokers',
                [{ kind: broker, variable: name, namespace: '' }],
                because,
                place,
              ),
            ]
          : []),
      ];
};

const isTestName = (name: string): boolean => /(?:^|_)TEST(?:_|$)/u.test(name);

const logLevel = ({ name, value, line }: FoundVariable, source: VariableOrigin) =>
  name === 'RUST_LOG' && /^[\w:=,\-/[\]{}. ]{1,200}$/u.test(value)
    ? [
        clue(source.rank, source.certainty, 'settings.logLevel', value, named(name, source), {
          file: source.file,
          line,
        }),
      ]
    : [];

/** Facts of the variables of a file: ports, backing services, log level, and a row for each other. */
export const variableClues = (
  variables: readonly FoundVariable[],
  source: VariableOrigin,
  repository: Repository,
): readonly Clue[] => {
  const rows: VariableRow[] = [];
  const clues: Clue[] = [];
  let first: number | undefined;
  for (const variable of variables) {
    if (isTestName(variable.name)) continue;
    clues.push(...ports(variable, source, repository), ...logLevel(variable, source));
    const service = services(variable, source, repository);
    if (service !== undefined) clues.push(...service);
    const row = service === undefined ? variableRow(variable.name, variable.value) : undefined;
    if (row === undefined || rows.some(({ name }) => name === row.name)) continue;
    rows.push(variable.isSecret === true ? { ...row, kind: 'text', secret: true, value: '' } : row);
    first ??= variable.line;
  }
  if (rows.length === 0) return clues;
  const place = { file: source.file, line: first ?? 1 };
  const { rank, certainty, title } = source;
  return [...clues, clue(rank, certainty, 'settings.variables', rows, title, place)];
};

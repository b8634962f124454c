import type { Config } from '../../concerns/index.ts';
import type { Text } from '../../fields/text.ts';
import { isMapping } from '../../formats/json.ts';
import { clue } from './clue.ts';
import type { ComposeFile } from './compose-file.ts';
import type { Clue, Repository } from './reader.ts';

const kinds = [
  [
    /^(?:[\w.-]+\/)*(?:postgres|postgis|postgresql|timescaledb|timescaledb-ha|pgvector|paradedb|postgres-\w+)$/u,
    'postgresql',
  ],
  [/^(?:[\w.-]+\/)*(?:mysql|mariadb|mysql-server|percona)$/u, 'mysql'],
  [/^(?:[\w.-]+\/)*valkey$/u, 'valkey'],
  [/^(?:[\w.-]+\/)*(?:redis|redis-stack|redis-stack-server|keydb|dragonfly)$/u, 'redis'],
  [/^(?:[\w.-]+\/)*rabbitmq$/u, 'rabbitmq'],
  [/^(?:[\w.-]+\/)*nats$/u, 'nats'],
  [/^(?:[\w.-]+\/)*(?:kafka|cp-kafka|redpanda|kafka-native)$/u, 'kafka'],
] as const;

type Kind = (typeof kinds)[number][1];

const imageOf = (text: string): { readonly name: string; readonly tag: string } => {
  const [, name = '', tag = ''] = /^([^:@\s]+(?::\d+\/[^:@\s]+)?)(?::([\w.-]+))?/u.exec(text) ?? [];
  return { name: name.replace(/^(?:docker\.io|index\.docker\.io|ghcr\.io|quay\.io)\//u, ''), tag };
};

const said = (service: string, image: string): Text => ({
  en: `Compose service \`${service}\` with image \`${image}\``,
  'zh-CN': `Compose 服务 \`${service}\` 使用镜像 \`${image}\``,
});

const majors = [
  '18',
  '17',
  '16',
] as const satisfies readonly Config['services']['postgresVersion'][];

/** `pg17-v0.2` and `17-3.5` are PostgreSQL 17. */
const majorOf = (tag: string) =>
  majors.find((major) => new RegExp(`^(?:pg)?${major}(?:\\D|$)`, 'u').test(tag));

/** The text of a variable of a service; empty if it is not set or not plain. */
const variableOf = (file: ComposeFile, service: string, name: string): string => {
  const value = file.services[service]?.['environment'];
  const text = isMapping(value)
    ? value[name]
    : Array.isArray(value)
      ? value
          .map(String)
          .find((entry) => entry.startsWith(`${name}=`))
          ?.slice(name.length + 1)
      : undefined;
  return typeof text === 'string' && /^[A-Za-z_][\w-]{0,31}$/u.test(text) ? text : '';
};

/** Facts about one backing service of a Compose file. */
const cluesOf = (kind: Kind, service: string, tag: string, file: ComposeFile, because: Text) => {
  const place = { file: file.path, line: file.lineOf(['services', service, 'image']) };
  switch (kind) {
    case 'postgresql': {
      const major = majorOf(tag);
      const name = variableOf(file, service, 'POSTGRES_DB');
      const user = variableOf(file, service, 'POSTGRES_USER');
      return [
        clue('compose', 'assumed', 'services.database', kind, because, place),
        ...(major === undefined
          ? []
          : [clue('compose', 'recognised', 'services.postgresVersion', major, because, place)]),
        ...(name === ''
          ? []
          : [clue('compose', 'recognised', 'services.databaseName', name, because, place)]),
        ...(user === ''
          ? []
          : [clue('compose', 'recognised', 'services.databaseUser', user, because, place)]),
      ];
    }
    case 'mysql': {
      const version = (['9.7', '8.4'] as const).find((one) => tag.startsWith(one));
      return [
        clue('compose', 'assumed', 'services.database', kind, because, place),
        ...(version === undefined
          ? []
          : [clue('compose', 'recognised', 'services.mysqlVersion', version, because, place)]),
      ];
    }
    case 'valkey':
    case 'redis':
      return [clue('compose', 'assumed', 'services.cache', kind, because, place)];
    case 'rabbitmq':
    case 'nats':
    case 'kafka':
      return [clue('compose', 'assumed', 'services.broker', kind, because, place)];
  }
};

/** Whether an image is that of a backing service that Waybill can run. */
export const isBackingImage = (image: string): boolean => {
  const { name } = imageOf(image);
  return kinds.some(([form]) => form.test(name));
};

/** Facts about the backing services of a Compose file, with their versions. */
export const serviceClues = (file: ComposeFile, _: Repository): readonly Clue[] =>
  Object.entries(file.services).flatMap(([name, service]): readonly Clue[] => {
    const image = service['image'];
    if (typeof image !== 'string') return [];
    const { name: repository, tag } = imageOf(image);
    const kind = kinds.find(([form]) => form.test(repository))?.[1];
    return kind === undefined ? [] : cluesOf(kind, name, tag, file, said(name, image));
  });

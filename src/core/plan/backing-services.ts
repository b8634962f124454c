import type { Config } from '../config.ts';
import { images } from '../versions.ts';

/** A server that the service depends on; Compose runs it, in Kubernetes it is declared external. */
export interface BackingService {
  readonly kind: 'postgresql' | 'mysql' | 'valkey' | 'redis' | 'nats' | 'kafka' | 'rabbitmq';
  /** Host name in Compose and, unless the secret says otherwise, in Kubernetes. */
  readonly host: string;
  /** TCP port that the server listens on. */
  readonly port: number;
  readonly image: string;
  /** Environment variable that holds its URL. */
  readonly variable: string;
  /** URL in Compose; `${…}` is filled from `.env`. */
  readonly composeUrl: string;
  /** Variable of `.env` that holds its password; none when the server has none. */
  readonly passwordVariable: string | undefined;
  /** URL with placeholders, for examples. */
  readonly exampleUrl: string;
  /** Namespace of its pods, for the network policy; empty when it is outside or anywhere. */
  readonly namespace: string;
}

type Services = Config['services'];

const database = (services: Services): BackingService | undefined => {
  if (services.database === 'none') return undefined;
  const postgresql = services.database === 'postgresql';
  const scheme = postgresql ? 'postgres' : 'mysql';
  const host = postgresql ? 'postgres' : 'mysql';
  const passwordVariable = postgresql ? 'POSTGRES_PASSWORD' : 'MYSQL_PASSWORD';
  // The official images listen on their own port in Compose, whatever the cluster's port is.
  const own = postgresql ? 5432 : 3306;
  const user = encodeURIComponent(services.databaseUser);
  const name = encodeURIComponent(services.databaseName);
  return {
    kind: services.database,
    host,
    port: services.databasePort,
    image: postgresql
      ? images.postgresql[services.postgresVersion]
      : images.mysql[services.mysqlVersion],
    variable: services.databaseVariable,
    composeUrl: `${scheme}://${user}:\${${passwordVariable}}@${host}:${own}/${name}`,
    passwordVariable,
    exampleUrl: `${scheme}://${user}:PASSWORD@${host}:${services.databasePort}/${name}`,
    namespace: services.databaseNamespace,
  };
};

const cache = (services: Services): BackingService | undefined => {
  if (services.cache === 'none') return undefined;
  const kind = services.cache;
  return {
    kind,
    host: kind,
    port: 6379,
    image: images[kind],
    variable: services.cacheVariable,
    composeUrl: `redis://:\${CACHE_PASSWORD}@${kind}:6379/0`,
    passwordVariable: 'CACHE_PASSWORD',
    exampleUrl: `redis://:PASSWORD@${kind}:6379/0`,
    namespace: services.cacheNamespace,
  };
};

const broker = (services: Services): BackingService | undefined => {
  if (services.broker === 'none') return undefined;
  const kind = services.broker;
  const base = {
    kind,
    host: kind,
    image: images[kind],
    variable: services.brokerVariable,
    namespace: services.brokerNamespace,
  };
  switch (kind) {
    case 'nats':
      return {
        ...base,
        port: 4222,
        composeUrl: 'nats://nats:4222',
        passwordVariable: undefined,
        exampleUrl: 'nats://nats:4222',
      };
    case 'kafka':
      return {
        ...base,
        port: 9092,
        composeUrl: 'kafka:9092',
        passwordVariable: undefined,
        exampleUrl: 'kafka:9092',
      };
    case 'rabbitmq':
      return {
        ...base,
        port: 5672,
        composeUrl: 'amqp://app:${RABBITMQ_PASSWORD}@rabbitmq:5672/%2f',
        passwordVariable: 'RABBITMQ_PASSWORD',
        exampleUrl: 'amqp://app:PASSWORD@rabbitmq:5672/%2f',
      };
  }
};

/** The declared backing services: database, cache, broker. */
export const planServices = ({ services }: Config): readonly BackingService[] =>
  [database(services), cache(services), broker(services)].filter((one) => one !== undefined);

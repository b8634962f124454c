import type { Program } from './reader.ts';

/** What a port serves. */
export type PortRole = 'http' | 'grpc' | 'metrics';

/** An address on which a program listens; the host is empty if only the port is given. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

const portOf = (digits: string): number | undefined => {
  const port = Number(digits.replaceAll('_', ''));
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
};

const hostPattern = String.raw`0\.0\.0\.0|127\.0\.0\.1|localhost|\[::[01]?\]|::|\*|`;
const address = new RegExp(`^(?:https?:\\/\\/|tcp:\\/\\/)?(${hostPattern}):(\\d{1,5})\\/?$`, 'u');

/** An address of this machine: `0.0.0.0:3000`, `[::]:3000`, `:3000` or `3000`. */
export const listenAddress = (text: string): ListenAddress | undefined => {
  const trimmed = text.trim();
  if (/^\d{2,5}$/u.test(trimmed)) {
    const port = portOf(trimmed);
    return port === undefined ? undefined : { host: '', port };
  }
  const [, host = '', digits] = address.exec(trimmed) ?? [];
  const port = digits === undefined ? undefined : portOf(digits);
  return port === undefined ? undefined : { host, port };
};

/** Whether a host is only reachable from the machine itself. */
export const isLoopback = (host: string): boolean => /^(?:127\.|localhost$|\[?::1\]?$)/u.test(host);

/** The words of a name: `APP__SERVER_PORT`, `grpcPort`, `server.port`. */
export const nameWords = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/u)
    .filter((word) => word !== '');

/** Words of addresses to which the program connects, or which are not those of its container. */
const elsewhere = new Set(
  `DB DATABASE POSTGRES POSTGRESQL PG PGBOUNCER MYSQL MARIADB REDIS VALKEY CACHE MEMCACHED MONGO
  MONGODB SMTP MAIL MAILER EMAIL IMAP KAFKA RABBITMQ AMQP NATS MQTT BROKER ELASTIC ELASTICSEARCH
  OPENSEARCH MEILI MEILISEARCH CLICKHOUSE INFLUX INFLUXDB OTEL OTLP JAEGER ZIPKIN SENTRY LOKI
  TEMPO COLLECTOR S3 MINIO LDAP SSH SFTP FTP PROXY UPSTREAM REMOTE TARGET PEER CLIENT FRONTEND
  VITE NGINX TRAEFIK CADDY DEBUG DEBUGGER PGADMIN ADMINER GRAFANA HOST EXTERNAL PUBLISHED EXPOSED
  QDRANT SURREAL SURREALDB SCYLLA CASSANDRA DYNAMODB LOCALSTACK KEYCLOAK VAULT CONSUL ETCD
  ZOOKEEPER NEO4J NODE RPC ELECTRUM BITCOIN SOURCE DEST DESTINATION`.split(/\s+/u),
);
const web = new Set(
  `HTTP HTTPS SERVER APP APPLICATION API WEB LISTEN LISTENER BIND BINDING SERVICE ROCKET ACTIX AXUM
  BACKEND REST GRAPHQL GATEWAY INTERNAL MAIN CONTAINER SITE LEPTOS LOCO SERVE SOCKET WEBSERVER
  DEFAULT`.split(/\s+/u),
);

/**
 * What a name says of a port: `GRPC_PORT`, `server.port`. Undefined if it names the port of
 * something else. `names` are the words of the program.
 */
export const portRole = (
  words: readonly string[],
  names: ReadonlySet<string>,
): PortRole | undefined => {
  if (words.includes('GRPC') || words.includes('TONIC')) return 'grpc';
  if (words.some((word) => /^(?:METRICS?|PROMETHEUS|EXPORTER)$/u.test(word))) return 'metrics';
  if (words.some((word) => elsewhere.has(word))) return undefined;
  const others = words.slice(0, -1);
  const isOwn = others.length === 0 || others.some((word) => web.has(word) || names.has(word));
  return isOwn ? 'http' : undefined;
};

/**
 * What a port is for in this program: without an HTTP server, the port of no other role is that of
 * gRPC.
 */
export const servedRole = (
  words: readonly string[],
  { names, value }: Pick<Program, 'names' | 'value'>,
): PortRole | undefined => {
  const role = portRole(words, ownWords(names));
  const isGrpcOnly = value('project.grpc') === true && value('project.http') === false;
  return role === 'http' && isGrpcOnly ? 'grpc' : role;
};

/** Whether the words end like the name of a port or of an address to listen on. */
export const isListenName = (words: readonly string[]): 'port' | 'address' | undefined => {
  const last = words.at(-1) ?? '';
  if (/^PORTS?$/u.test(last)) return 'port';
  if (/^(?:LISTEN|BIND|LISTENER|SOCKET)$/u.test(last)) return 'address';
  return /^(?:ADDR|ADDRESS)$/u.test(last) ? 'address' : undefined;
};

/** Words of the program's own names, for names of variables such as `ORDERS_PORT`. */
export const ownWords = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [...nameWords(name), nameWords(name).join('')]));

/** Ports of backing services and tools, to which a program connects. */
export const isForeignPort = (port: number): boolean =>
  [
    5432, 3306, 6379, 5672, 15672, 4222, 9092, 27017, 4317, 4318, 9200, 2379, 1433, 8086, 6831,
    14268, 25, 465, 587, 1025, 1883, 11211, 7687, 9042, 2181, 8123, 6333, 6334, 7700, 9411, 16686,
  ].includes(port);

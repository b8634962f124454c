import { kafka } from './kafka.ts';
import type {
  KindOf,
  RoleOf,
  ServiceDefinition,
  ServiceKind,
  ServiceRole,
  ServiceSettings,
} from './kind.ts';
import { mysql } from './mysql.ts';
import { nats } from './nats.ts';
import { postgresql } from './postgresql.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redis } from './redis.ts';
import { valkey } from './valkey.ts';

/**
 * Every kind of backing service. When Cargo.toml names clients of two kinds, the import takes the
 * first kind of this table.
 */
export const backingServices: Readonly<Record<ServiceKind, ServiceDefinition>> = {
  postgresql,
  mysql,
  valkey,
  redis,
  kafka,
  nats,
  rabbitmq,
} satisfies { readonly [K in ServiceKind]: ServiceDefinition & { readonly role: RoleOf<K> } };

/** All kinds of backing services. */
export const serviceKinds: readonly ServiceKind[] =
  // Safe cast: the keys of the table are exactly the kinds.
  Object.keys(backingServices) as ServiceKind[];

/** The kinds that a field offers, in the order of the table above. */
export const kindsOf = <R extends ServiceRole>(role: R): readonly KindOf<R>[] =>
  serviceKinds.filter(
    // Safe narrowing: the role of a kind is the field that offers it.
    (kind): kind is KindOf<R> & ServiceKind => backingServices[kind].role === role,
  );

/** The definition of the selected kind of a role; undefined when nothing is selected. */
export const chosenService = (
  services: ServiceSettings,
  role: ServiceRole,
): { readonly kind: ServiceKind; readonly definition: ServiceDefinition } | undefined => {
  const kind = services[role];
  return kind === 'none' ? undefined : { kind, definition: backingServices[kind] };
};

/** Variables of brokers that are not usually named after their kind. */
const brokerVariables: Readonly<Partial<Record<KindOf<'broker'>, string>>> = {
  kafka: 'KAFKA_BROKERS',
  rabbitmq: 'AMQP_URL',
};

/** The usual variable with the address of a broker: `NATS_URL`. */
export const usualBrokerVariable = (kind: KindOf<'broker'>): string =>
  brokerVariables[kind] ?? `${kind.toUpperCase()}_URL`;

export type {
  ClientCrates,
  Container,
  KindOf,
  ServiceDefinition,
  ServiceKind,
  ServiceRole,
} from './kind.ts';

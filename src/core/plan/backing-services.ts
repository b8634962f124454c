import type { Config } from '../config.ts';
import { backingServices, type ServiceKind, type ServiceRole } from '../services/index.ts';

/**
 * A server that the service depends on. Compose runs it; in Kubernetes it is an external server.
 */
export interface BackingService {
  readonly kind: ServiceKind;
  /** Host name of the server in Compose, and in Kubernetes unless the Secret names another host. */
  readonly host: string;
  /** TCP port of the server in the cluster; Compose always uses the default port of the kind. */
  readonly port: number;
  readonly image: string;
  /** Environment variable that holds the URL of the server. */
  readonly variable: string;
  /** URL in Compose; Compose replaces `${…}` with values from `.env`. */
  readonly composeUrl: string;
  /** Variable in `.env` that holds the password; undefined when the server has no password. */
  readonly passwordVariable: string | undefined;
  /** URL with placeholders, for example files. */
  readonly exampleUrl: string;
  /**
   * Namespace of the server's pods, for the NetworkPolicy; empty when the server is outside the
   * cluster or its namespace is unknown.
   */
  readonly namespace: string;
}

interface Place {
  readonly variable: string;
  readonly namespace: string;
  /** 0 means the default port of the kind. */
  readonly port: number;
}

const placeOf = ({ services }: Config, role: ServiceRole): Place => {
  switch (role) {
    case 'database':
      return {
        variable: services.databaseVariable,
        namespace: services.databaseNamespace,
        port: services.databasePort,
      };
    case 'cache':
      return { variable: services.cacheVariable, namespace: services.cacheNamespace, port: 0 };
    case 'broker':
      return { variable: services.brokerVariable, namespace: services.brokerNamespace, port: 0 };
  }
};

/** A server of a kind at its place. */
const serviceOf = (
  { services }: Config,
  kind: ServiceKind,
  { variable, namespace, port: chosenPort }: Place,
): BackingService => {
  const definition = backingServices[kind];
  const { host, image, passwordVariable, url } = definition;
  const port = chosenPort === 0 ? definition.port : chosenPort;
  return {
    kind,
    host,
    port,
    image: image(services),
    variable,
    // In Compose the images listen on their default port, whatever the port in the cluster is.
    composeUrl: url({
      services,
      host,
      port: definition.port,
      password: `\${${passwordVariable ?? ''}}`,
    }),
    passwordVariable,
    exampleUrl: url({ services, host, port, password: 'PASSWORD' }),
    namespace,
  };
};

/** The brokers beside the first one; of several of one kind the first, because they share a host. */
const furtherBrokers = (config: Config): readonly BackingService[] => {
  const { broker, furtherBrokers: rows } = config.services;
  if (broker === 'none') return [];
  return rows
    .filter(
      ({ kind }, index) => kind !== broker && rows.findIndex((row) => row.kind === kind) === index,
    )
    .map(({ kind, variable, namespace }) =>
      serviceOf(config, kind, { variable, namespace, port: 0 }),
    );
};

/** The declared backing services: database, cache, brokers. */
export const planServices = (config: Config): readonly BackingService[] => [
  ...(['database', 'cache', 'broker'] as const).flatMap((role) => {
    const kind = config.services[role];
    return kind === 'none' ? [] : [serviceOf(config, kind, placeOf(config, role))];
  }),
  ...furtherBrokers(config),
];

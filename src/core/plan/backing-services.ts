import type { Config } from '../config.ts';
import { chosenService, type ServiceKind, type ServiceRole } from '../services/index.ts';

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

const planService = (config: Config, role: ServiceRole): BackingService | undefined => {
  const { services } = config;
  const chosen = chosenService(services, role);
  if (chosen === undefined) return undefined;
  const { kind, definition } = chosen;
  const { host, image, passwordVariable, url } = definition;
  const { variable, namespace, port: chosenPort } = placeOf(config, role);
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

/** The declared backing services: database, cache, broker. */
export const planServices = (config: Config): readonly BackingService[] =>
  (['database', 'cache', 'broker'] as const)
    .map((role) => planService(config, role))
    .filter((service) => service !== undefined);

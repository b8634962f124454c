import type { Config } from '../config.ts';
import { chosenService, type ServiceKind, type ServiceRole } from '../services/index.ts';

/** A server that the service depends on; Compose runs it, in Kubernetes it is declared external. */
export interface BackingService {
  readonly kind: ServiceKind;
  /** Host name in Compose and, unless the secret says otherwise, in Kubernetes. */
  readonly host: string;
  /** TCP port of the server in the cluster; in Compose it is the one of the kind. */
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

interface Place {
  readonly variable: string;
  readonly namespace: string;
  /** 0 is the port of the kind. */
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
    // The images listen on their own port in Compose, whatever the cluster's port is.
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

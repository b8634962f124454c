import type { Plan } from '../plan/index.ts';

/** Names of the other services in the Compose file. */
const otherNames = (plan: Plan): readonly string[] => [
  ...plan.services.map(({ host }) => host),
  'otel-collector',
  'jaeger',
  ...(plan.config.services.prometheus ? ['prometheus'] : []),
  ...(plan.config.services.grafana ? ['grafana'] : []),
  ...(plan.config.discovery.registry === 'consul' ? ['consul'] : []),
];

/**
 * Name of the service in Compose: the name that the user chose or the service's name, unless a
 * backing service already has it.
 */
export const composeName = (plan: Plan): string => {
  const chosen = plan.first === undefined ? plan.config.compose.serviceName : '';
  const name = chosen || plan.identity.name;
  return otherNames(plan).includes(name) ? `${name}-service` : name;
};

/** The network that all containers of the Compose file share. */
export const composeNetwork = ({ config, identity }: Plan): string =>
  config.compose.network || `${identity.bundle}_default`;

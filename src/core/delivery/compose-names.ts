import type { Plan } from '../plan/index.ts';

/** Names that Compose's other services have. */
const otherNames = (plan: Plan): readonly string[] => [
  ...plan.services.map(({ host }) => host),
  'otel-collector',
  'jaeger',
  ...(plan.config.services.prometheus ? ['prometheus'] : []),
  ...(plan.config.services.grafana ? ['grafana'] : []),
  ...(plan.config.discovery.registry === 'consul' ? ['consul'] : []),
];

/** What Compose calls the service: the chosen or its own name, unless a backing service has it. */
export const composeName = (plan: Plan): string => {
  const name = plan.config.compose.serviceName || plan.identity.name;
  return otherNames(plan).includes(name) ? `${name}-service` : name;
};

/** The network of all containers of the Compose file. */
export const composeNetwork = ({ config, identity }: Plan): string =>
  config.compose.network || `${identity.name}_default`;

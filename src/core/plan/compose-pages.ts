import type { Config } from '../config.ts';

/** Web pages that Compose publishes on the machine itself, by the service that shows them. */
const pages = { jaeger: 16686, prometheus: 9090, grafana: 3000, consul: 8500 } as const;

/** A page that Compose shows on `http://localhost:<port>`. */
export interface ComposePage {
  readonly service: keyof typeof pages;
  readonly port: number;
}

/** The pages of the chosen services. */
export const composePages = ({ services, discovery }: Config): readonly ComposePage[] => {
  const runs = {
    jaeger: services.jaeger,
    prometheus: services.prometheus,
    grafana: services.grafana,
    consul: discovery.registry === 'consul',
  };
  return (['jaeger', 'prometheus', 'grafana', 'consul'] as const)
    .filter((service) => runs[service])
    .map((service) => ({ service, port: pages[service] }));
};

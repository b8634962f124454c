import type { Config } from '../config.ts';

/** Ports of the web pages that Compose publishes on the host, by Compose service. */
const pages = { jaeger: 16686, prometheus: 9090, grafana: 3000, consul: 8500 } as const;

/** A web page that Compose publishes at `http://localhost:<port>`. */
export interface ComposePage {
  readonly service: keyof typeof pages;
  readonly port: number;
}

/** The web pages of the selected Compose services. */
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

import { describe, expect, it } from 'vitest';
import { composeName } from '../delivery/compose-names.ts';
import { parseYaml } from '../formats/yaml-parse.ts';
import type { Plan } from '../plan/index.ts';
import { filesOf, forAny, planOf } from '../testing/any-plan.ts';

/** Tests the base of any configuration together with its files. */
const forAnyBundle = (holds: (of: Plan, files: ReadonlyMap<string, string>) => void): void =>
  forAny((config) => {
    const of = planOf(config);
    holds(of, filesOf(of));
  }, 60);

const yamlAt = (files: ReadonlyMap<string, string>, path: string) => {
  const text = files.get(path);
  if (text === undefined) return undefined;
  const read = parseYaml(text);
  if (!read.ok) throw new Error(`${path}: ${read.reason}`);
  return Object(read.value);
};

const ending = (files: ReadonlyMap<string, string>, end: string): string | undefined =>
  [...files].find(([path]) => path.endsWith(end))?.[1];

const numbers = ({ ports }: Plan): readonly number[] => ports.map(({ port }) => port);

const overTcp = ({ ports }: Plan): readonly number[] => [
  ...new Set(ports.flatMap(({ port, transport }) => (transport === 'TCP' ? [port] : []))),
];

const exposed = ({ port, transport }: Plan['ports'][number]): string =>
  transport === 'UDP' ? `${port}/udp` : String(port);

/** The container port of each mapping, `127.0.0.1:8080:8080`. */
const published = (service: { ports?: readonly string[] }): readonly number[] =>
  (service.ports ?? []).map((mapping) =>
    Number(
      mapping
        .split(':')
        .at(-1)
        ?.replace(/\/\w+$/, ''),
    ),
  );

/** Ports on which the official images listen. */
const listening: Readonly<Record<string, readonly number[]>> = {
  postgres: [5432],
  mysql: [3306],
  valkey: [6379],
  redis: [6379],
  nats: [4222, 8222],
  // The second port is for programs outside Compose, which connect to localhost.
  kafka: [9092, 9094],
  rabbitmq: [5672, 15672],
  'otel-collector': [4317, 4318, 8888, 13133],
  jaeger: [4317, 4318, 16686],
  prometheus: [9090],
  grafana: [3000],
  consul: [8500, 8600],
};

describe('in any bundle', () => {
  it('the image exposes the ports of the plan, and the dev container forwards them', () => {
    forAnyBundle((of, files) => {
      const written = /^EXPOSE (.+)$/m.exec(files.get('Dockerfile') ?? '')?.[1]?.split(' ') ?? [];
      if (files.has('Dockerfile')) expect(written).toEqual(of.ports.map(exposed));
      const container = files.get('.devcontainer/devcontainer.json');
      if (container !== undefined) expect(JSON.parse(container).forwardPorts).toEqual(overTcp(of));
    });
  });

  it('Compose publishes only ports on which the containers listen', () => {
    forAnyBundle((of, files) => {
      const compose = yamlAt(files, 'compose.yaml');
      if (compose === undefined) return;
      for (const [name, service] of Object.entries(Object(compose.services))) {
        const own = name === composeName(of);
        for (const port of published(Object(service))) {
          expect(own ? numbers(of) : listening[name], `${name} ${port}`).toContain(port);
        }
      }
    });
  });

  it('no host port is used twice, unless a finding reports it', () => {
    forAnyBundle((_of, files) => {
      const compose = yamlAt(files, 'compose.yaml');
      const all = Object.values(Object(compose?.services)).flatMap(
        (service) => Object(service).ports ?? [],
      );
      const protocolOf = (mapping: string) => (mapping.endsWith('/udp') ? 'udp' : 'tcp');
      const hosts = all.map(
        (mapping: string) => `${mapping.split(':').at(-2)}/${protocolOf(mapping)}`,
      );
      const isSaid = (files.get('WAYBILL.md') ?? '').includes('compose.hostPort');
      if (!isSaid) expect(new Set(hosts).size, String(hosts)).toBe(hosts.length);
    });
  });

  it('Prometheus scrapes containers of the Compose file, on their ports', () => {
    forAnyBundle((of, files) => {
      const prometheus = yamlAt(files, 'compose/prometheus.yml');
      if (prometheus === undefined) return;
      const services = Object.keys(yamlAt(files, 'compose.yaml').services);
      for (const job of prometheus.scrape_configs) {
        const [host = '', port] = job.static_configs[0].targets[0].split(':');
        const ports = host === composeName(of) ? numbers(of) : (listening[host] ?? [9090]);
        if (host !== 'localhost') expect(services).toContain(host);
        expect(ports, host).toContain(Number(port));
      }
    });
  });

  it('the Collector of Compose receives on the port to which the service sends', () => {
    forAnyBundle((of, files) => {
      const collector = yamlAt(files, 'compose/otel-collector.yaml');
      const endpoint = of.telemetry?.composeEndpoint;
      if (collector === undefined || endpoint === undefined) return;
      const { grpc, http } = collector.receivers.otlp.protocols;
      const receiver = of.telemetry?.protocol === 'grpc' ? grpc : http;
      expect(receiver.endpoint.split(':').at(-1)).toBe(endpoint.split(':').at(-1));
    });
  });

  it('the Rust code listens by default on the ports of the container', () => {
    forAnyBundle((of, files) => {
      const facts = ending(files, '/facts.rs') ?? '';
      const found = [...facts.matchAll(/pub const (\w+)_PORT: u16 = (\d+);/g)].map(
        ([, name, port]) => [name?.toLowerCase(), Number(port)],
      );
      if (facts !== '') {
        const standard = of.ports.filter(({ further }) => further === undefined);
        expect(found).toEqual(standard.map(({ name, port }) => [name, port]));
      }
    });
  });

  it('the Consul registration and the development tools refer to ports of the service', () => {
    forAnyBundle((of, files) => {
      const registration = ending(files, '/consul/register.json');
      if (registration !== undefined && of.ports.length > 0) {
        const { Port, Check } = JSON.parse(registration);
        expect(numbers(of)).toContain(Port);
        const asked = /:(\d+)(?:\/|$)/.exec(Check.GRPC ?? Check.HTTP ?? '')?.[1];
        if (asked !== undefined) expect(numbers(of)).toContain(Number(asked));
      }
      const skaffold = yamlAt(files, 'skaffold.yaml');
      for (const { port } of skaffold?.portForward ?? []) expect(numbers(of)).toContain(port);
      for (const [, pair = ''] of (files.get('Tiltfile') ?? '').matchAll(/"(\d+:\d+)"/g)) {
        expect(numbers(of)).toContain(Number(pair.split(':')[1]));
      }
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type Config, defaults, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import { ownPublishedPorts } from '../delivery/compose-ports.ts';
import type { PresetValues } from '../presets/preset.ts';
import { plan } from './index.ts';

type Port = Config['project']['ports'][number];

const port = (name: string, number: number, values: Partial<Port> = {}): Port => ({
  name,
  port: number,
  protocol: 'tcp',
  reach: 'service',
  servicePort: 0,
  ...values,
});

const withPorts = (ports: readonly Port[], values: PresetValues = {}) =>
  withValues(defaults, [
    ['project.ports', ports],
    // The entries of a PresetValues are fields with values of theirs.
    ...(Object.entries(values) as Parameters<typeof withValues>[1]),
  ]);

const planned = (ports: readonly Port[], values: PresetValues = {}) =>
  plan(single(withPorts(ports, values)));

const names = (ports: readonly { readonly name: string }[]) => ports.map(({ name }) => name);

describe('further ports', () => {
  it('are left out if they repeat a name, or a number of the same protocol', () => {
    const rows = [
      port('http', 7000),
      port('a', 8080),
      port('b', 8080, { protocol: 'udp' }),
      port('b', 7001),
      port('c', 7002),
    ];
    expect(names(planned(rows).ports)).toEqual(['http', 'b', 'c', 'metrics']);
  });

  it('of a worker are reached by its own pods only', () => {
    const rows = [port('gossip', 7946, { reach: 'load-balancer' })];
    const of = planned(rows, { 'workload.kind': 'worker' });
    expect(of.ports.find(({ name }) => name === 'gossip')?.further?.reach).toBe('pod');
    expect(names(of.servicePorts)).toEqual(['metrics']);
  });

  it('are not those of another server of the bundle', () => {
    const base = withPorts([port('kv', 6379)]);
    const of = plan({ base, workloads: { admin: { workload: { kind: 'server' } } } });
    expect(of.workloads.flatMap(({ ports }) => names(ports))).toEqual(['http', 'metrics']);
  });

  it('answer the probes of a server without HTTP: by TCP, and never by UDP', () => {
    const off = { 'project.http': false, 'project.metrics': false } as const;
    const tcp = planned([port('dns', 53, { protocol: 'udp' }), port('kv', 6379)], off);
    expect(tcp.probes.readiness?.action).toEqual({ kind: 'tcp', port: 'kv' });
    const udp = planned([port('dns', 53, { protocol: 'udp' })], off);
    expect(udp.probes.readiness).toBeUndefined();
  });

  it('have host ports of their own in Compose, above 1024 and beside those of other containers', () => {
    const rows = [
      port('dns', 53, { protocol: 'udp' }),
      port('dns-tcp', 53),
      port('sql', 5432),
      port('inside', 7000, { reach: 'pod' }),
    ];
    const of = planned(rows, {
      'services.database': 'postgresql',
      'compose.publishServices': true,
    });
    expect(ownPublishedPorts(of).map(({ host, transport }) => `${host} ${transport}`)).toEqual([
      '8080 TCP',
      '8053 UDP',
      '8053 TCP',
      '5433 TCP',
    ]);
  });

  it('named like a property of every object are ports like others', () => {
    const of = planned([port('constructor', 7000)]);
    expect(of.servicePorts.find(({ name }) => name === 'constructor')?.servicePort).toBe(7000);
  });
});

describe('further hosts', () => {
  const route = (host: string, path: string, to: string) => ({ host, path, port: to });
  const gateway = { 'traffic.exposure': 'gateway' } as const;

  it('have the name of an environment that has a host of its own, under one name of a route', () => {
    const of = planned([], {
      ...gateway,
      'traffic.routes': [route('admin.example.com', '/', 'http'), route('', '/v2', 'http')],
    });
    const shown = (one: typeof of) =>
      one.exposure?.entrances.flatMap(({ host, path, further }) =>
        further === undefined ? [] : [`${further.id} ${host}${path}`],
      );
    expect(shown(of)).toEqual(['admin-example-com admin.example.com/', 'paths api.example.com/v2']);
    const [dev] = of.environments;
    expect(dev && shown(dev)).toEqual([
      'admin-example-com dev.admin.example.com/',
      'paths dev.api.example.com/v2',
    ]);
  });

  it('have no route to a port of TCP, to a taken path, or to gRPC on a host of HTTP', () => {
    const rows = [port('kv', 6379), port('rpc', 7000, { protocol: 'grpc' })];
    const of = planned(rows, {
      ...gateway,
      'traffic.routes': [
        route('a.example.com', '/', 'kv'),
        route('', '/', 'http'),
        route('', '/', 'rpc'),
        route('b.example.com', '/', 'rpc'),
      ],
    });
    const hosts = of.exposure?.entrances.map(({ host }) => host);
    expect(hosts).toEqual(['api.example.com', 'b.example.com']);
  });
});

import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../../config.ts';
import type { FieldValue } from '../../fields/index.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { consul } from './index.ts';

const registered = (changes: Partial<Record<FieldPath, FieldValue>> = {}): unknown => {
  const files = consul.files(planWith({ 'discovery.registry': 'consul', ...changes }));
  return JSON.parse(files.find(({ path }) => path.endsWith('/register.json'))?.text ?? 'null');
};

describe('the registration', () => {
  it('is written only on request', () => {
    expect(consul.files(planWith({}))).toEqual([]);
  });

  it('checks the port that the probes use (C-106)', () => {
    const changes = {
      'project.name': 'otlp-receiver',
      'project.version': '1.0.0',
      'project.http': false,
      'project.grpc': true,
      'project.grpcPort': 4317,
      'project.metricsPort': 8888,
      'project.healthPort': 'metrics',
      'project.readyPath': '/health',
    } as const;
    expect(registered(changes)).toEqual({
      ID: 'otlp-receiver-1',
      Name: 'otlp-receiver',
      Address: '10.0.1.5',
      Port: 4317,
      Tags: ['v1.0.0', 'grpc'],
      Meta: { version: '1.0.0' },
      Check: {
        Name: 'otlp-receiver ready',
        HTTP: 'http://10.0.1.5:8888/health',
        Method: 'GET',
        Interval: '10s',
        Timeout: '3s',
        DeregisterCriticalServiceAfter: '60s',
      },
    });
  });

  it('tags only the protocol of the registered port, because callers select by tag', () => {
    const both = {
      'project.http': true,
      'project.grpc': true,
      'project.version': '1.0.0',
    } as const;
    expect(registered(both)).toMatchObject({ Tags: ['v1.0.0', 'grpc'], Port: 50051 });
    expect(registered({ 'project.version': '1.0.0' })).toMatchObject({ Tags: ['v1.0.0', 'http'] });
  });

  it.each([
    ['ttl', { TTL: '30s' }],
    ['grpc', { GRPC: '10.0.1.5:50051', Interval: '10s' }],
  ])('checks by %s in one way', (check, expected) => {
    const service = registered({ 'discovery.check': check, 'project.grpc': true });
    expect(service).toMatchObject({ Check: expected });
    expect(service).not.toHaveProperty('Check.HTTP');
  });

  it('deregisters after a minute at the earliest, Consul’s minimum (C-106)', () => {
    expect(registered({ 'discovery.deregisterSeconds': 90 })).toMatchObject({
      Check: { DeregisterCriticalServiceAfter: '90s' },
    });
  });
});

it('configures the agent to deny everything without a token (C-106)', () => {
  const files = consul.files(planWith({ 'discovery.registry': 'consul' }));
  const agent: unknown = JSON.parse(
    files.find(({ path }) => path.endsWith('/agent.json'))?.text ?? 'null',
  );
  expect(agent).toMatchObject({
    client_addr: '127.0.0.1',
    acl: { enabled: true, default_policy: 'deny' },
  });
});

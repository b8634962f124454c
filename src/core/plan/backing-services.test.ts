import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import { plan } from './index.ts';

const row = (kind: 'nats' | 'kafka' | 'rabbitmq', variable: string) => ({
  kind,
  variable,
  namespace: 'messaging',
});

const serviceKinds = (broker: 'none' | 'kafka', ...rows: readonly ReturnType<typeof row>[]) => {
  const config = withValues(defaults, [
    ['services.broker', broker],
    ['services.furtherBrokers', rows],
  ]);
  return plan(single(config)).services.map(({ kind, variable, namespace, port }) => ({
    kind,
    variable,
    namespace,
    port,
  }));
};

describe('further brokers', () => {
  it('are backing services of their own, with variable and namespace', () => {
    expect(serviceKinds('kafka', row('rabbitmq', 'AMQP_URL'))).toEqual([
      { kind: 'kafka', variable: 'BROKER_URL', namespace: '', port: 9092 },
      { kind: 'rabbitmq', variable: 'AMQP_URL', namespace: 'messaging', port: 5672 },
    ]);
  });

  it('of a kind that is already there are left out, because they would share its host', () => {
    const rows = [row('kafka', 'A'), row('nats', 'B'), row('nats', 'C')];
    expect(serviceKinds('kafka', ...rows).map(({ variable }) => variable)).toEqual([
      'BROKER_URL',
      'B',
    ]);
  });

  it('do not count without a first broker, as the form does not show them', () => {
    expect(serviceKinds('none', row('nats', 'A'))).toEqual([]);
  });
});

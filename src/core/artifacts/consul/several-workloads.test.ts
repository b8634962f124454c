import { expect, test } from 'vitest';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { consul } from './index.ts';

test('Every workload with a port is registered under its own name.', () => {
  const workloads = { ...everyKind, admin: { workload: { kind: 'server' } } } as const;
  const files = consul.files(planOfSeveral({ 'discovery.registry': 'consul' }, workloads));
  expect(files.map(({ path }) => path.split('/').at(-1))).toEqual([
    'register.json',
    'register-admin.json',
    'agent.json',
  ]);
  expect(JSON.parse(files[1]?.text ?? '')).toMatchObject({ Name: 'orders-admin' });
});

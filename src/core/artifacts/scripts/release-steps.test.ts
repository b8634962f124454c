import { expect, test } from 'vitest';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { scripts } from './index.ts';

type Changes = Parameters<typeof planOfSeveral>[0];
type Workloads = Parameters<typeof planOfSeveral>[1];

const textOf = (name: string, changes: Changes = {}, workloads: Workloads = everyKind): string =>
  scripts
    .files(planOfSeveral({ 'delivery.scripts': true, ...changes }, workloads))
    .find(({ path }) => path === `scripts/${name}.sh`)?.text ?? '';

/** The lines in this order, with any others between them. */
const expectInOrder = (text: string, lines: readonly string[]): void => {
  let place = 0;
  for (const line of lines) {
    const at = text.indexOf(line, place);
    expect(at, line).toBeGreaterThanOrEqual(place);
    place = at + line.length;
  }
};

test('A step before the release runs before anything changes, and after the namespace is there.', () => {
  expectInOrder(textOf('deploy'), [
    'apply -k "$work/manifests/$folder" --selector \'!app.kubernetes.io/name\'\n',
    'delete job/orders-migrate --cascade foreground --ignore-not-found\n',
    '--selector app.kubernetes.io/name=orders-migrate\n',
    // Half an hour and a minute.
    'run finished orders-migrate 1860\n',
    'trap undo ERR\n',
    "--selector 'app.kubernetes.io/name notin (orders-migrate)'\n",
    'rollout status deployment/orders --timeout',
    'rollout status deployment/orders-worker --timeout',
  ]);
});

test('A namespace of others is not applied, because kubectl refuses to apply nothing.', () => {
  const deploy = textOf('deploy', { 'workload.createNamespace': false });
  expect(deploy).not.toContain('!app.kubernetes.io/name');
  expect(deploy).toContain('run finished orders-migrate 1860');
});

test('A step after the release runs when every new version is live, and its failure goes back.', () => {
  const workloads = {
    worker: { workload: { kind: 'worker' } },
    warm: { workload: { kind: 'job' }, job: { runs: 'after-release', deadline: 60 } },
  } as const;
  expectInOrder(textOf('deploy', {}, workloads), [
    'trap undo ERR\n',
    'notin (orders-warm)',
    'rollout status deployment/orders-worker',
    'delete job/orders-warm',
    'run finished orders-warm 120\n',
    'trap - ERR\n',
  ]);
});

test('The version label reaches the pods of every kind of workload.', () => {
  const deploy = textOf('deploy');
  for (const target of [
    'Deployment --name orders --patch "$label"',
    'Deployment --name orders-worker --patch "$label"',
    'Job --name orders-migrate --patch "$label"',
    'CronJob --name orders-nightly --patch "$cron_label"',
  ]) {
    expect(deploy).toContain(`add patch --kind ${target}`);
  }
  expect(deploy).toContain('/spec/jobTemplate/spec/template/metadata/labels');
});

test('A failed deployment goes back in every Deployment, and in a Rollout by its own tool.', () => {
  expect(textOf('deploy')).toContain('workloads=(deployment/orders deployment/orders-worker)');
  const mixed = textOf('deploy', { 'release.strategy': 'argo-canary' });
  expect(mixed).toContain('workloads=(rollout/orders deployment/orders-worker)');
  expect(mixed).toContain('argo rollouts --namespace "$namespace" abort orders\n');
  expect(mixed).toContain('case "${workloads[index]}" in');
  const flagger = textOf('deploy', { 'release.strategy': 'flagger' });
  expect(flagger).toContain('workloads=(deployment/orders-worker)');
});

test('The way back undoes every Deployment, without a number that fits only one of them.', () => {
  const rollback = textOf('rollback');
  expect(rollback).toContain('rollout undo deployment/orders\n');
  expect(rollback).toContain('rollout undo deployment/orders-worker\n');
  expect(rollback).not.toContain('REVISION');
});

test.each(['cron', 'job'] as const)(
  'A bundle of one %s names no Deployment and goes back to no revision.',
  (kind) => {
    const changes: Changes = { 'workload.kind': kind };
    const deploy = textOf('deploy', changes, {});
    expect(deploy).not.toMatch(/deployment|rollout|undo|TIMEOUT/i);
    expect(textOf('rollback', changes, {})).toBe('');
    expect(textOf('rollback', { ...changes, 'packaging.targets': ['helm'] }, {})).toContain(
      'helm rollback',
    );
    expect(textOf('helm-install', changes, {})).not.toContain('helm test');
  },
);

test('A bundle of one job makes it anew with each release and waits for it.', () => {
  expectInOrder(textOf('deploy', { 'workload.kind': 'job' }, {}), [
    'delete job/orders --cascade foreground',
    'apply -k "$work/manifests/$folder"\n',
    'run finished orders 1860',
  ]);
});

test('Helm waits as long as the longest step may take.', () => {
  expect(textOf('helm-install')).toContain('TIMEOUT:-1860s');
  expect(textOf('helm-install', {}, { worker: { workload: { kind: 'worker' } } })).toContain(
    'TIMEOUT:-300s',
  );
});

test('A StatefulSet goes back to the revision before; the number of a Deployment is not its own.', () => {
  const data = {
    name: 'data',
    kind: 'claim',
    mountPath: '/data',
    source: '',
    size: '1Gi',
    readOnly: false,
  } as const;
  const workloads = {
    store: { workload: { kind: 'server' }, pod: { volumes: [data], claimPer: 'pod' } },
  } as const;
  const deploy = textOf('deploy', {}, workloads);
  expect(deploy).toContain('workloads=(deployment/orders statefulset/orders-store)');
  expect(deploy).toContain('rollout status statefulset/orders-store');
  expect(deploy).toContain('{.status.updateRevision}');
  expect(deploy).toContain(
    '      statefulset/*)\n        run kubectl --namespace "$namespace" rollout undo "${workloads[index]}"\n',
  );
});

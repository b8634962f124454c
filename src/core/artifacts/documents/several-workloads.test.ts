import { expect, test } from 'vitest';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { documentFiles } from './index.ts';

type Changes = Parameters<typeof planOfSeveral>[0];

const textOf = (name: string, changes: Changes = {}, workloads = everyKind): string => {
  const include = ['architecture', 'runbook', 'checklist'];
  const plan = planOfSeveral({ 'documents.include': include, ...changes }, workloads);
  return documentFiles(plan, [], []).find(({ path }) => path.endsWith(`/${name}.md`))?.text ?? '';
};

test('The picture shows every workload, and a shared dependency once.', () => {
  const text = textOf('ARCHITECTURE', { 'services.database': 'postgresql' });
  for (const name of ['orders-worker', 'orders-nightly', 'orders-migrate'])
    expect(text).toContain(`"${name}`);
  expect(text).toContain('  workload0 -->|5432| dependency');
  expect(text.match(/\[.*postgres/g)?.length).toBe(1);
});

test('The runbook has the logs, the rollout and the way back of every workload.', () => {
  const text = textOf('RUNBOOK');
  expect(text).toContain('name=orders-worker,app.kubernetes.io/instance=orders');
  expect(text).toContain('rollout undo deployment/orders-worker\n');
  expect(text).toContain('scale deployment/orders-worker --replicas 8\n');
  expect(text).toContain('logs --selector app.kubernetes.io/name=orders-migrate ');
  expect(text).toContain(
    'kubectl --namespace "$NAMESPACE" create job --from=cronjob/orders-nightly',
  );
  expect(text).toContain('the old version must work with the new schema');
  expect(text).toContain('docker compose logs --tail 100 orders-worker\n');
});

test('The documents of one scheduled program speak of no Deployment.', () => {
  const changes: Changes = { 'workload.kind': 'cron', 'packaging.targets': ['kustomize'] };
  expect(textOf('RUNBOOK', changes, {})).not.toMatch(/rollout|scale deployment/);
  expect(textOf('CHECKLIST', changes, {})).not.toContain('probes');
  expect(textOf('CHECKLIST', changes, {})).toContain('A failed run is an alert');
  expect(textOf('ARCHITECTURE', changes, {})).toContain('scheduled: 0 3 * * *');
});

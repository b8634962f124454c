import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { helm } from '../helm/index.ts';
import { bundleFiles } from './index.ts';

type Changes = Parameters<typeof planOfSeveral>[0];

const guideOf = (changes: Changes = {}, workloads = everyKind): string =>
  bundleFiles(planOfSeveral(changes, workloads), [])[0]?.text ?? '';

test('The guide of one server does not speak of workloads.', () => {
  expect(bundleFiles(planWith({}), [])[0]?.text).not.toContain('Workload');
});

test('The guide lists what runs, its program and its time, and how to start it now.', () => {
  const text = guideOf();
  expect(text).toMatch(/`orders-worker` +\| worker +\| `orders-worker` +\| always, 4 pods/);
  expect(text).toMatch(/`orders-nightly` +\| scheduled +\| `orders-cli compact`/);
  expect(text).toMatch(
    /`orders-migrate` +\| release step +\| `orders-cli migrate` +\| before each/,
  );
  expect(text).toContain(
    'create job --from=cronjob/orders-nightly orders-nightly-by-hand\ndocker compose run --rm orders-nightly\n',
  );
  expect(text).toContain('a rollback does not undo the step');
});

test('The commands of a release by hand run the step first and wait for it.', () => {
  const text = guideOf({ 'packaging.targets': ['kustomize'] });
  const [, commands = ''] = /### Kustomize\n\n```sh\n([\s\S]+?)```/.exec(text) ?? [];
  expect(commands.trim().split('\n')).toEqual([
    "kubectl apply -k deploy/kubernetes/overlays/dev --selector '!app.kubernetes.io/name'",
    'kubectl --namespace apps-dev delete job/orders-migrate --cascade foreground --ignore-not-found',
    'kubectl apply -k deploy/kubernetes/overlays/dev --selector app.kubernetes.io/name=orders-migrate',
    'kubectl --namespace apps-dev wait job/orders-migrate --for=condition=complete --timeout=1860s',
    "kubectl apply -k deploy/kubernetes/overlays/dev --selector 'app.kubernetes.io/name notin (orders-migrate)'",
    'kubectl --namespace apps-dev rollout status deployment/orders',
    'kubectl --namespace apps-dev rollout status deployment/orders-worker',
  ]);
});

test('A bundle of one scheduled program has no rollout to wait for, and no test by Helm.', () => {
  const text = guideOf({ 'workload.kind': 'cron' }, {});
  expect(text).not.toMatch(/rollout status|helm test/);
});

test('The notes and the README of the chart speak of every workload.', () => {
  const files = helm.files(planOfSeveral());
  const textOf = (end: string): string => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  const notes = textOf('NOTES.txt');
  expect(notes).toContain('rollout status deployment/{{ include "orders.worker.fullname" . }}');
  expect(notes).toContain('--from=cronjob/{{ include "orders.nightly.fullname" . }}');
  expect(textOf('README.md')).toContain('--timeout 1860s');
  expect(textOf('README.md')).toContain('`orders-migrate`');
});

test('What the cluster must have is said for every workload.', () => {
  const text = guideOf(
    { 'packaging.targets': ['kustomize'] },
    {
      worker: {
        workload: { kind: 'worker' },
        scaling: { autoscale: true, autoscaler: 'keda' },
        pod: { priorityClass: 'batch' },
      },
    },
  );
  expect(text).toContain('KEDA');
  expect(text).toContain('PriorityClass `batch`');
});

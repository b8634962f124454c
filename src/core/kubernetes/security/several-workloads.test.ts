import { expect, test } from 'vitest';
import { at, objectsOf } from '../../testing/kubernetes-objects.ts';
import { planOfSeveral } from '../../testing/several-workloads.ts';

const selectorOf = (changes: Parameters<typeof planOfSeveral>[0]) =>
  at(
    objectsOf(
      planOfSeveral({ 'security.admission': 'validating-admission-policy', ...changes }),
    ).get('ValidatingAdmissionPolicyBinding/apps-orders-pods'),
    'spec.matchResources.objectSelector',
  );

test('An admission policy applies to the pods of every workload.', () => {
  expect(selectorOf({})).toEqual({
    matchLabels: { 'app.kubernetes.io/instance': 'orders' },
    matchExpressions: [
      {
        key: 'app.kubernetes.io/name',
        operator: 'In',
        values: ['orders', 'orders-worker', 'orders-nightly', 'orders-migrate'],
      },
    ],
  });
});

test('An admission policy applies to Flagger’s copy of the first workload, too.', () => {
  const names = at(selectorOf({ 'release.strategy': 'flagger' }), 'matchExpressions.0.values');
  expect(names).toContain('orders-primary');
});

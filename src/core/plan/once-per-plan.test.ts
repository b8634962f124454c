import { expect, it } from 'vitest';
import { defaults } from '../config.ts';
import { single } from '../decisions.ts';
import { plan } from './index.ts';
import { oncePerPlan } from './once-per-plan.ts';

it('computes a result once per plan and function', () => {
  let count = 0;
  const next = () => {
    count += 1;
    return { count };
  };
  const first = oncePerPlan(next);
  const one = plan(single(defaults));
  expect(first(one)).toBe(first(one));
  expect(count).toBe(1);
  expect(first(plan(single(defaults)))).not.toBe(first(one));
  expect(oncePerPlan(() => next())(one)).toEqual({ count: 3 });
});

it('computes again for a copy of the plan, because the copy may differ', () => {
  const names = oncePerPlan(({ namespace }) => ({ namespace }));
  const one = plan(single(defaults));
  names(one);
  expect(names({ ...one, namespace: 'other' })).toEqual({ namespace: 'other' });
});

import { expect, it } from 'vitest';
import { defaultDecisions, defaults, single, withValue, withWorkload } from '../../core/index.ts';
import { waybillNumber } from './waybill-number.ts';

it('is the same for equal decisions, and differs for others', () => {
  const changed = single(withValue(defaults, 'workload.replicas', 4));
  const two = withWorkload(defaultDecisions, 'worker', { workload: { kind: 'worker' } });
  expect(waybillNumber(defaultDecisions)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(waybillNumber(structuredClone(defaultDecisions))).toBe(waybillNumber(defaultDecisions));
  expect(waybillNumber(two)).not.toBe(waybillNumber(defaultDecisions));
  expect(waybillNumber(changed)).not.toBe(waybillNumber(defaultDecisions));
});

import { expect, it } from 'vitest';
import { defaults, withValue } from '../../core/index.ts';
import { waybillNumber } from './waybill-number.ts';

it('is the same for equal decisions, and differs for others', () => {
  const changed = withValue(defaults, 'workload.replicas', 4);
  expect(waybillNumber(defaults)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(waybillNumber(structuredClone(defaults))).toBe(waybillNumber(defaults));
  expect(waybillNumber(changed)).not.toBe(waybillNumber(defaults));
});

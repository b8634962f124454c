import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitList, listPlace } from './list-size.ts';

const room = fc.record({
  width: fc.integer({ min: 0, max: 4000 }),
  height: fc.integer({ min: 0, max: 4000 }),
  rem: fc.double({ min: 9, max: 72, noNaN: true }),
});
const wanted = fc.option(fc.double({ min: 0, max: 9000, noNaN: true }), { nil: undefined });

it('always leaves room for the open file', () => {
  fc.assert(
    fc.property(fc.constantFrom('beside', 'above'), wanted, room, (place, wish, pane) => {
      const { size, min, max } = fitList(place, wish, pane);
      const whole = place === 'beside' ? pane.width : pane.height;
      expect(size).toBeGreaterThanOrEqual(min);
      expect(size).toBeLessThanOrEqual(max);
      expect(size).toBeLessThanOrEqual(Math.max(whole / 2, whole - 12 * pane.rem));
    }),
  );
});

it('restores the wanted size when the pane is large enough again', () => {
  const pane = { height: 700, rem: 16 };
  expect(fitList('beside', 470, { ...pane, width: 800 }).size).toBe(470);
  expect(fitList('beside', 470, { ...pane, width: 760 }).size).toBe(440);
  expect(fitList('above', 600, { ...pane, width: 500, height: 400 }).size).toBe(208);
});

it('places the list beside, above or over the open file, by the width of the pane in rem', () => {
  expect([760, 759, 480, 479].map((width) => listPlace({ width, rem: 16 }))).toEqual([
    'beside',
    'above',
    'above',
    'sheet',
  ]);
  expect(listPlace({ width: 760, rem: 20 })).toBe('above');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPanes, type PaneSizes, paneBounds, type Room, usualSizes } from './pane-sizes.ts';

const wanted: fc.Arbitrary<PaneSizes> = fc.record({
  sections: fc.double({ min: 0, max: 5000, noNaN: true }),
  form: fc.double({ min: 0, max: 5000, noNaN: true }),
});
// From 400 % zoom on a phone to an 8K screen; browsers allow font sizes from 9 to 72 px.
const room: fc.Arbitrary<Room> = fc.record({
  width: fc.integer({ min: 0, max: 8000 }),
  rem: fc.double({ min: 9, max: 72, noNaN: true }),
});
/** Whether the minimum widths of the three panes (in rem) and the two splitters (in pixels) fit. */
const fits = ({ width, rem }: Room): boolean => width >= 53 * rem + 2;

describe('fitPanes', () => {
  it('never makes the panes wider than their room', () => {
    fc.assert(
      fc.property(wanted, room, (sizes, place) => {
        const { sections, form } = fitPanes(sizes, place);
        expect(sections).toBeGreaterThanOrEqual(0);
        expect(form).toBeGreaterThanOrEqual(0);
        expect(sections + form + 2).toBeLessThanOrEqual(Math.max(2, place.width));
      }),
    );
  });

  it('gives every pane its minimum width if there is room', () => {
    fc.assert(
      fc.property(wanted, room.filter(fits), (sizes, place) => {
        const { sections, form } = fitPanes(sizes, place);
        expect(sections).toBeGreaterThanOrEqual(Math.floor(10.5 * place.rem));
        expect(form).toBeGreaterThanOrEqual(Math.floor(22.5 * place.rem));
        // Rounding may lose less than a pixel.
        expect(place.width - sections - form - 2).toBeGreaterThan(20 * place.rem - 1);
      }),
    );
  });

  it('does not change widths that fit', () => {
    fc.assert(
      fc.property(wanted, room, (sizes, place) => {
        const fitted = fitPanes(sizes, place);
        expect(fitPanes(fitted, place)).toEqual(fitted);
      }),
    );
  });

  it('restores the widths that the user chose when there is room again', () => {
    const asked = { sections: 290, form: 780 };
    expect(fitPanes(asked, { width: 1440, rem: 16 })).toEqual(asked);
    expect(fitPanes(asked, { width: 1024, rem: 16 })).toEqual({ sections: 290, form: 412 });
  });

  it('accepts every width that a splitter allows', () => {
    fc.assert(
      fc.property(wanted, room.filter(fits), (sizes, place) => {
        const shown = fitPanes(sizes, place);
        const bounds = paneBounds(shown, place);
        for (const pane of ['sections', 'form'] as const)
          for (const edge of [bounds[pane].min, bounds[pane].max]) {
            const moved = { ...shown, [pane]: edge };
            expect(fitPanes(moved, place)).toEqual(moved);
          }
      }),
    );
  });
});

it('has suitable defaults for usual windows', () => {
  expect(usualSizes({ width: 1280, rem: 16 })).toEqual({ sections: 212, form: 499 });
  expect(usualSizes({ width: 1024, rem: 16 })).toEqual({ sections: 176, form: 399 });
});

import { expect, it } from 'vitest';
import { placeQuery, readPlace } from './place.ts';

it('writes the section, the chosen file and, on a narrow screen, the pane', () => {
  const place = { section: 'traffic', file: 'deploy/a b&c.yaml', pane: 'files' } as const;
  expect(placeQuery(place, true)).toBe('?section=traffic&file=deploy%2Fa+b%26c.yaml&pane=files');
  expect(readPlace(placeQuery(place, true))).toEqual(place);
  expect(placeQuery({ ...place, file: undefined }, false)).toBe('?section=traffic');
});

it('omits unknown names', () => {
  expect(readPlace('?section=nowhere&pane=7&utm=x')).toEqual({});
  expect(readPlace('')).toEqual({});
});

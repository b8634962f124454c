import { expect, it } from 'vitest';
import { placeQuery, readPlace } from './place.ts';

it('writes the section, the chosen file and, on a narrow screen, the pane', () => {
  const place = {
    section: 'traffic',
    workload: '',
    file: 'deploy/a b&c.yaml',
    pane: 'files',
  } as const;
  expect(placeQuery(place, true)).toBe('?section=traffic&file=deploy%2Fa+b%26c.yaml&pane=files');
  expect(readPlace(placeQuery(place, true))).toEqual({ ...place, workload: undefined });
  expect(placeQuery({ ...place, file: undefined }, false)).toBe('?section=traffic');
});

it('writes the workload unless it is the first one', () => {
  const place = { section: 'scaling', workload: 'worker', file: undefined, pane: 'form' } as const;
  expect(placeQuery(place, false)).toBe('?section=scaling&workload=worker');
  expect(readPlace('?section=scaling&workload=worker')).toEqual({
    section: 'scaling',
    workload: 'worker',
  });
});

it('omits unknown names', () => {
  expect(readPlace('?section=nowhere&pane=7&utm=x')).toEqual({});
  expect(readPlace('')).toEqual({});
});

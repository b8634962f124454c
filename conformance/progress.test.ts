import { expect, it } from 'vitest';
import { Progress } from './progress.ts';

it('estimates the remaining time from the pace of each family', () => {
  const progress = new Progress([
    { name: 'slow', count: 10 },
    { name: 'fast', count: 100 },
  ]);
  progress.judged('slow', 5, 50_000);
  progress.judged('fast', 50, 5_000);
  expect(progress.line()).toBe('55 of 110 configurations judged, about 55 s left');
});

it('prints no remaining time when everything is judged', () => {
  const progress = new Progress([{ name: 'all', count: 2 }]);
  progress.judged('all', 2, 100);
  expect(progress.line()).toBe('2 of 2 configurations judged');
});

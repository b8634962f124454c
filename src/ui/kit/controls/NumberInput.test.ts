import { expect, it } from 'vitest';
import { stepped } from './NumberInput.tsx';

it('changes fractions without floating-point errors', () => {
  expect(stepped(0.1, 2, 0.1)).toBe(0.3);
  expect(stepped(0.07, 10, 0.01)).toBe(0.17);
  expect(stepped(5, -10, 1)).toBe(-5);
});

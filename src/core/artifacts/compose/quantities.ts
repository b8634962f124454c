import { amountOf } from '../../plan/quantity.ts';

/**
 * Converts a Kubernetes memory quantity to Docker's notation, in which k, m and g are powers of
 * 1024.
 */
export const dockerBytes = (quantity: string): string => {
  const bytes = Math.ceil(amountOf(quantity) ?? 0);
  for (const [unit, size] of [
    ['g', 2 ** 30],
    ['m', 2 ** 20],
    ['k', 2 ** 10],
  ] as const) {
    if (bytes >= size && bytes % size === 0) return `${bytes / size}${unit}`;
  }
  return `${bytes}b`;
};

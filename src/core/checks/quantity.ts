export { amountOf } from '../plan/quantity.ts';

/** Pods that a count or a percentage means, rounded up as budgets and surges are. */
export const podsOf = (countOrPercent: string, replicas: number): number =>
  countOrPercent.endsWith('%')
    ? Math.ceil((Number.parseFloat(countOrPercent) / 100) * replicas)
    : Number(countOrPercent);

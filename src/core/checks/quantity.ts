export { amountOf } from '../plan/quantity.ts';

/** Number of pods for a count or a percentage, rounded up like budgets and surges. */
export const podsOf = (countOrPercent: string, replicas: number): number =>
  countOrPercent.endsWith('%')
    ? Math.ceil((Number.parseFloat(countOrPercent) / 100) * replicas)
    : Number(countOrPercent);

import type { Plan } from '../plan/index.ts';
import type { Finding } from './finding.ts';

/** A finding before the rule has put its id on it. */
export type Remark = Omit<Finding, 'id'>;

/** One rule. It need not ask whether its field has an effect: the registry leaves such remarks out. */
export interface Check {
  /** Kebab case and unique; part of `waybill check --format json`. */
  readonly id: string;
  readonly run: (plan: Plan) => readonly Remark[];
}

/** A rule whose remarks depend on what it found; typed identity. */
export const defineCheck = (check: Check): Check => check;

interface Rule extends Remark {
  readonly id: string;
  readonly applies: (plan: Plan) => boolean;
}

/** A rule that always says the same. */
export const defineRule = ({ id, applies, ...remark }: Rule): Check => {
  const remarks = [remark];
  return { id, run: (plan) => (applies(plan) ? remarks : []) };
};

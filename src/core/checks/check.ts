import type { Plan } from '../plan/index.ts';
import type { Finding } from './finding.ts';

/** A finding before the rule has put its id on it. */
export type CheckResult = Omit<Finding, 'id'>;

/** One rule. It need not ask whether its field has an effect: the registry leaves such results out. */
export interface Check {
  /** Kebab case and unique; part of `waybill check --format json`. */
  readonly id: string;
  readonly run: (plan: Plan) => readonly CheckResult[];
}

/** A rule whose results depend on what it found; typed identity. */
export const defineCheck = (check: Check): Check => check;

interface Rule extends CheckResult {
  readonly id: string;
  readonly applies: (plan: Plan) => boolean;
}

/** A rule that always says the same. */
export const defineRule = ({ id, applies, ...result }: Rule): Check => {
  const results = [result];
  return { id, run: (plan) => (applies(plan) ? results : []) };
};

import type { Plan } from '../plan/index.ts';
import type { Finding } from './finding.ts';

/** A finding without what the registry adds: the id of the rule, and the workload. */
export type CheckResult = Omit<Finding, 'id' | 'workload'>;

/**
 * A rule. It need not test whether its field has an effect: the registry drops results about fields
 * without effect.
 */
export interface Check {
  /** Unique, in kebab case; part of `waybill check --format json`. */
  readonly id: string;
  readonly run: (plan: Plan) => readonly CheckResult[];
}

/** Defines a rule whose results depend on the plan; a typed identity function. */
export const defineCheck = (check: Check): Check => check;

interface Rule extends CheckResult {
  readonly id: string;
  readonly applies: (plan: Plan) => boolean;
}

/** Defines a rule whose result is always the same. */
export const defineRule = ({ id, applies, ...result }: Rule): Check => {
  const results = [result];
  return { id, run: (plan) => (applies(plan) ? results : []) };
};

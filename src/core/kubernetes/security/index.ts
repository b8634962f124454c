import type { Plan } from '../../plan/index.ts';
import type { Manifest } from '../manifest.ts';
import { admissionPolicy } from './admission-policy.ts';
import { kyvernoPolicies } from './kyverno.ts';

/** What the cluster asks of the pods before they start; none unless it is asked for. */
export const admissionPolicies = (plan: Plan): readonly Manifest[] => {
  const { admission } = plan.config.security;
  if (admission === 'none') return [];
  return admission === 'kyverno' ? kyvernoPolicies(plan) : admissionPolicy(plan);
};

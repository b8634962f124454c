import type { Plan } from '../../plan/index.ts';
import type { Manifest } from '../manifest.ts';
import { admissionPolicy } from './admission-policy.ts';
import { kyvernoPolicies } from './kyverno.ts';

/** Policies that the cluster checks before pods start; none unless the user asks for them. */
export const admissionPolicies = (plan: Plan): readonly Manifest[] => {
  const { admission } = plan.config.security;
  if (admission === 'none') return [];
  return admission === 'kyverno' ? kyvernoPolicies(plan) : admissionPolicy(plan);
};

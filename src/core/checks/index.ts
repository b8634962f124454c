import type { Plan } from '../plan/index.ts';
import type { Finding } from './finding.ts';

/** Everything that is wrong or could be better, errors first. */
export const check = (_plan: Plan): readonly Finding[] => [];

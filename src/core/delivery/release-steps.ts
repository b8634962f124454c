import { releaseSteps } from '../plan/bundle.ts';
import type { Plan } from '../plan/index.ts';

const nameLabel = 'app.kubernetes.io/name';

/** The steps of a bundle: those before the release, then those after it. */
export const stepsOf = (plan: Plan): readonly Plan[] => [
  ...releaseSteps(plan, 'before-release'),
  ...releaseSteps(plan, 'after-release'),
];

/** Selects the namespace: the only object without a name, because several bundles may share it. */
export const namespaceSelector = `!${nameLabel}`;

/** Selects the Job of a step and what only the step needs. */
export const stepSelector = ({ identity }: Plan): string => `${nameLabel}=${identity.name}`;

/** Selects everything that is not a step; undefined for a bundle without steps. */
export const releaseSelector = (plan: Plan): string | undefined => {
  const names = stepsOf(plan).map(({ identity }) => identity.name);
  return names.length === 0 ? undefined : `${nameLabel} notin (${names.join(',')})`;
};

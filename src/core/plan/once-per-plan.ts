import type { Plan } from './index.ts';

type Kept = Map<(plan: Plan) => unknown, unknown>;

const place = Symbol('kept');

/** Copies of a plan, which may differ from it, do not take along what is not enumerable. */
const keptWith = (plan: Plan & { readonly [place]?: Kept }): Kept => {
  const found = plan[place];
  if (found !== undefined) return found;
  const kept: Kept = new Map();
  Object.defineProperty(plan, place, { value: kept });
  return kept;
};

/**
 * The function, worked out once per plan. Its results lie with the plan and go with it: what a
 * WeakMap holds outlives several collections, and to copy it took a third of an edit's time.
 */
export const oncePerPlan = <V extends object>(work: (plan: Plan) => V): ((plan: Plan) => V) => {
  return (plan) => {
    const kept = keptWith(plan);
    // Only this function writes under its own key.
    const found = (kept.get(work) as V | undefined) ?? work(plan);
    kept.set(work, found);
    return found;
  };
};

import { routeNames } from '../../kubernetes/mesh/virtual-service.ts';
import { isExposed } from '../../kubernetes/traffic/entrances.ts';
import type { Plan } from '../../plan/index.ts';

/** A route whose weights a script changes, and the paths of the weights: stable, then canary. */
interface WeightTarget {
  /** A shell word with its expansions. */
  readonly resource: string;
  readonly paths: readonly (readonly [stable: string, canary: string])[];
}

const gatewayTargets = (plan: Plan): readonly WeightTarget[] =>
  (['http', 'grpc'] as const)
    .filter((protocol) => isExposed(plan, 'gateway', protocol))
    .map((protocol) => ({
      resource: `${protocol}route "$NAME"`,
      paths: [['/spec/rules/0/backendRefs/0/weight', '/spec/rules/0/backendRefs/1/weight']],
    }));

const istioTargets = (plan: Plan): readonly WeightTarget[] => {
  const { binding } = plan.config.mesh;
  const paths = routeNames(plan).map(
    (_name, index) =>
      [`/spec/http/${index}/route/0/weight`, `/spec/http/${index}/route/1/weight`] as const,
  );
  return [
    ...(binding === 'gateway' ? [] : ['virtualservice "$NAME"']),
    ...(binding === 'mesh' ? [] : ['virtualservice "$NAME-gateway"']),
  ].map((resource) => ({ resource, paths }));
};

/** Every object that divides the traffic of a canary. */
export const weightTargets = (plan: Plan): readonly WeightTarget[] =>
  plan.release.router === 'gateway' ? gatewayTargets(plan) : istioTargets(plan);

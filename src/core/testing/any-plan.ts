import fc from 'fast-check';
import { check } from '../checks/index.ts';
import {
  type Config,
  defaults,
  type FieldPath,
  fieldAt,
  fieldPaths,
  withValues,
} from '../config.ts';
import { single } from '../decisions.ts';
import { generate } from '../generate.ts';
import { type Plan, plan } from '../plan/index.ts';
import { isFor } from '../plan/targets.ts';
import { namedDecisions } from '../presets/index.ts';
import { arbitraryConfig, arbitraryValue } from './arbitrary-config.ts';
import type { Change } from './change.ts';
import { onceRefused } from './once-refused.ts';

const isSwitch = (path: FieldPath): boolean =>
  ['toggle', 'choice', 'choices'].includes(fieldAt(path).kind);

const switched: fc.Arbitrary<readonly Change[]> = fc
  .tuple(
    ...fieldPaths.filter(isSwitch).map((path) =>
      fc.option(
        arbitraryValue(fieldAt(path)).map((value): Change => [path, value]),
        { freq: 3, nil: undefined },
      ),
    ),
  )
  .map((changes) => changes.filter((change) => change !== undefined));

/** Further ports and hosts together, which need each other and an exposure. */
const networked: fc.Arbitrary<readonly Change[]> = fc
  .record({
    ports: arbitraryValue(fieldAt('project.ports')),
    routes: arbitraryValue(fieldAt('traffic.routes')),
    exposure: arbitraryValue(fieldAt('traffic.exposure')),
  })
  .map(({ ports, routes, exposure }) => [
    ['project.ports', ports],
    ['traffic.routes', routes],
    ['traffic.exposure', exposure],
  ]);

const bases: fc.Arbitrary<Config> = fc.constantFrom(
  defaults,
  ...namedDecisions.map(({ decisions }) => decisions.base),
);

/**
 * Any Config, with more rare combinations: half of them are a preset with random switches, so that
 * unusual combinations of features occur. Shrinks towards the defaults.
 */
export const arbitrarySystem: fc.Arbitrary<Config> = fc.oneof(
  { weight: 1, arbitrary: arbitraryConfig() },
  { weight: 1, arbitrary: bases.chain((base) => arbitraryConfig(base)) },
  {
    weight: 2,
    arbitrary: bases.chain((base) =>
      fc
        .tuple(switched, fc.option(networked, { freq: 1, nil: [] }))
        .chain(([changes, more]) => arbitraryConfig(withValues(base, [...changes, ...more]))),
    ),
  },
);

/**
 * Number of Configs that all properties of a test file share, because generating and planning them
 * takes the most time.
 */
const most = 120;
const seed = fc.readConfigureGlobal().seed ?? fc.sample(fc.integer(), 1)[0] ?? 0;
const numRuns = fc.readConfigureGlobal().numRuns ?? most;
let drawn: readonly Config[] | undefined;
const refused = onceRefused.map(([, config]) => config);

const sample = (): readonly Config[] => {
  drawn ??= fc.sample(arbitrarySystem, { seed, numRuns });
  return drawn;
};

/**
 * Run options for a property that generates its own Configs: the given number, or `WAYBILL_RUNS`.
 */
export const runsOr = (runs: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: fc.readConfigureGlobal().numRuns ?? runs,
  seed,
});

/**
 * Checks a property for any Config; `WAYBILL_RUNS` sets the number of runs. A failing Config is
 * generated again from the same seed and shrunk.
 */
export const forAny = (holds: (config: Config) => void, runs = most): void => {
  const asked = numRuns === most ? runs : numRuns;
  try {
    for (const config of [...refused, ...sample().slice(0, asked)]) holds(config);
  } catch (error) {
    fc.assert(fc.property(arbitrarySystem, holds), { seed, numRuns });
    throw error;
  }
};

const plans = new WeakMap<Config, Plan>();

/** The plan of a Config, cached. */
export const planOf = (config: Config): Plan => {
  const known = plans.get(config) ?? plan(single(config));
  plans.set(config, known);
  return known;
};

/** Checks a property for the base plan and each environment plan of any Config. */
export const forAnyPlan = (holds: (of: Plan) => void, runs = most): void =>
  forAny((config) => {
    const base = planOf(config);
    for (const one of [base, ...base.environments]) holds(one);
  }, runs);

const files = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** The texts of the bundle by path, cached. */
export const filesOf = (of: Plan): ReadonlyMap<string, string> => {
  const known = files.get(of) ?? new Map(generate(of).map(({ path, text }) => [path, text]));
  files.set(of, known);
  return known;
};

/** Whether a check reports the finding, or the bundle contains no manifests. */
export const isSaid = (of: Plan, id: string): boolean =>
  !isFor(of, 'kubernetes', 'kustomize', 'helm') || check(of).some((finding) => finding.id === id);

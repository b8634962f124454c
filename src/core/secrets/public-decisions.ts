import { valueAt } from '../config.ts';
import { configOf, type Decisions, workloadNames } from '../decisions.ts';
import { type Layer, layerOf, layerValue, layerValues, withLayer } from '../layer.ts';
import {
  type PublicConfig,
  recognisedSecrets,
  type SecretPlace,
  secretPlaces,
  withoutSecrets,
} from './places.ts';

/** Decisions without any secret value; only `publicDecisions` returns this type. */
export interface PublicDecisions extends Decisions {
  readonly base: PublicConfig;
}

/** What is a secret depends on all that a workload decides, so its layer is judged over the base. */
const publicLayer = (decisions: Decisions, workload: string, layer: Layer): Layer => {
  const clean = withoutSecrets(configOf(decisions, workload));
  return layerOf(layerValues(layer).map(([path]) => [path, valueAt(clean, path)]));
};

/** The decisions without any secret value; they may be written to a file, a link or storage. */
export const publicDecisions = (decisions: Decisions): PublicDecisions => ({
  base: withoutSecrets(decisions.base),
  workloads: Object.fromEntries(
    Object.entries(decisions.workloads).map(([name, layer]) => [
      name,
      publicLayer(decisions, name, layer),
    ]),
  ),
});

const ofWorkload = (
  decisions: Decisions,
  workload: string,
  places: readonly SecretPlace[],
): readonly SecretPlace[] => {
  const layer = decisions.workloads[workload] ?? {};
  return places
    .filter(({ path }) => layerValue(layer, path) !== undefined)
    .map((place) => ({ ...place, workload }));
};

/** All places that are recognised as secrets: those of the base, then those of each workload. */
export const recognisedIn = (decisions: Decisions): readonly SecretPlace[] => [
  ...recognisedSecrets(decisions.base),
  ...workloadNames(decisions).flatMap((name) =>
    ofWorkload(decisions, name, recognisedSecrets(configOf(decisions, name))),
  ),
];

/** The secrets that `publicDecisions` removes: those of the base, then those of each workload. */
export const secretPlacesIn = (decisions: Decisions): readonly SecretPlace[] => [
  ...secretPlaces(decisions.base),
  ...workloadNames(decisions).flatMap((name) =>
    ofWorkload(decisions, name, secretPlaces(configOf(decisions, name))),
  ),
];

/** The decisions that hold for a workload of public decisions. */
export const publicConfigOf = (decisions: PublicDecisions, workload: string): PublicConfig =>
  // Safe cast: every value comes from the public decisions.
  configOf(decisions, workload) as PublicConfig;

/** Public decisions with values over them that the user did not enter, so that none is a secret. */
export const withFixedValues = (config: PublicConfig, layer: Layer): PublicConfig =>
  // Safe cast: the layer is a constant of the core.
  withLayer(config, layer) as PublicConfig;

import type { Decisions } from '../decisions.ts';
import { c13Reliability } from './c13-reliability/index.ts';
import { dockerRust } from './docker-rust/index.ts';
import { otlpK8s } from './otlp-k8s/index.ts';
import { otlpReceiver } from './otlp-receiver/index.ts';
import type { Preset } from './preset.ts';
import { recommended } from './recommended.ts';
import { webApiProd } from './web-api-prod/index.ts';
import { workspace } from './workspace.ts';

export type { Preset, Variant } from './preset.ts';

/** Every preset, in the order of the list in the form. */
export const presets: readonly Preset[] = [
  recommended,
  workspace,
  dockerRust,
  c13Reliability,
  otlpK8s,
  webApiProd,
  otlpReceiver,
];

/** A preset or a variant, with its name on the command line. */
export interface NamedDecisions {
  /** For example `docker-rust` or `docker-rust/alpine`. */
  readonly name: string;
  readonly decisions: Decisions;
}

/** Every preset, each followed by its variants. */
export const namedDecisions: readonly NamedDecisions[] = presets.flatMap(
  ({ id, decisions, variants }) => [
    { name: id, decisions },
    ...variants.map((variant) => ({ name: `${id}/${variant.id}`, decisions: variant.decisions })),
  ],
);

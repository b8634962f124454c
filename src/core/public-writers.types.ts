/**
 * Writers that do not use `withoutSecrets`: each must fail to compile. `tsc` checks this file with
 * the core. If a line compiled, its unused `@ts-expect-error` would be an error.
 */
import type { Config } from './config.ts';
import { single } from './decisions.ts';
import { type Document, documentOf } from './document/document.ts';
import { emitYaml } from './formats/yaml.ts';
import type { Fact, PublicFact } from './import/cargo-toml.ts';
import type { Plan } from './plan/index.ts';
import { type PublicConfig, withoutSecrets } from './secrets/places.ts';
import type { PublicText } from './secrets/public-text.ts';

/** A function that writes a value to a link, storage, a download or a comment. */
type Writer<T> = (value: T) => void;

export const planted = (
  config: Config,
  plan: Plan,
  fact: Fact,
  write: Writer<PublicText>,
): void => {
  // @ts-expect-error A Config that the user entered is not a PublicConfig.
  const asPublic: PublicConfig = config;
  // @ts-expect-error A Plan accepts only a PublicConfig.
  const asPlan: Plan = { ...plan, config };
  // @ts-expect-error Only `documentOf` returns a Document.
  const asDocument: Document = { waybill: 1, ...config };
  // @ts-expect-error A Plan does not contain the Config that the user entered.
  const entered: Config = plan.entered;
  // @ts-expect-error Output of a format is not PublicText.
  write(emitYaml({ description: config.project.description }));
  // @ts-expect-error Output of JSON.stringify is not PublicText.
  write(JSON.stringify(config));
  // @ts-expect-error The value of a field is not PublicText.
  write(config.project.description);
  // @ts-expect-error A Fact may contain a secret until `withoutSecrets` has read it.
  const asFact: PublicFact = fact;
  void [asPublic, asPlan, asDocument, entered, asFact];
};

/** Writers that use `withoutSecrets` compile. */
export const allowed = (config: Config): readonly [PublicConfig, Document] => [
  withoutSecrets(config),
  documentOf(single(config)),
];

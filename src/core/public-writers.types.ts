/**
 * Writers that pass by `withoutSecrets`: none of them compiles. `tsc` checks this file with the core;
 * a line that compiled would leave its `@ts-expect-error` unused, which is an error as well.
 */
import type { Config } from './config.ts';
import { type Document, documentOf } from './document/document.ts';
import { emitYaml } from './formats/yaml.ts';
import type { Fact, PublicFact } from './import/cargo-toml.ts';
import type { Plan } from './plan/index.ts';
import { type PublicConfig, withoutSecrets } from './secrets/places.ts';
import type { PublicText } from './secrets/public-text.ts';

/** What the writers of links, storage, downloads and comments take. */
type Writer<T> = (value: T) => void;

export const planted = (
  config: Config,
  plan: Plan,
  fact: Fact,
  write: Writer<PublicText>,
): void => {
  // @ts-expect-error A Config that was entered is no public one.
  const asPublic: PublicConfig = config;
  // @ts-expect-error A plan holds a public Config.
  const asPlan: Plan = { ...plan, config };
  // @ts-expect-error Only `documentOf` makes a document.
  const asDocument: Document = { waybill: 1, ...config };
  // @ts-expect-error A plan holds nothing that was entered.
  const entered: Config = plan.entered;
  // @ts-expect-error What the formats make of anything is not public.
  write(emitYaml({ description: config.project.description }));
  // @ts-expect-error Nor is what JSON makes of it.
  write(JSON.stringify(config));
  // @ts-expect-error Nor is a field.
  write(config.project.description);
  // @ts-expect-error A fact as the recognisers make it may hold a secret.
  const asFact: PublicFact = fact;
  void [asPublic, asPlan, asDocument, entered, asFact];
};

/** The right way compiles. */
export const allowed = (config: Config): readonly [PublicConfig, Document] => [
  withoutSecrets(config),
  documentOf(config),
];

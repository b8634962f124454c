import { type Config, onlyChanges } from '../config.ts';
import { withoutSecrets } from '../secrets/places.ts';
import { currentVersion } from './migrations/index.ts';

/**
 * The content of links, waybill.yaml and storage: the version of the settings and, by section, the
 * values that differ from the defaults. Never contains a secret.
 */
export type Document = Readonly<Record<string, unknown>> & {
  readonly waybill: number;
  /** Only `documentOf` returns a Document, so that every writer must use `withoutSecrets`. */
  readonly [documentMark]: true;
};

declare const documentMark: unique symbol;

/** The Document of a Config. */
export const documentOf = (config: Config): Document =>
  ({
    waybill: currentVersion,
    ...onlyChanges(withoutSecrets(config)),
    // The mark exists only in the type: it proves that the settings passed `withoutSecrets`.
  }) as unknown as Document;

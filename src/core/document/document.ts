import { type Config, onlyChanges } from '../config.ts';
import { withoutSecrets } from '../secrets/places.ts';
import { currentVersion } from './migrations/index.ts';

/**
 * What links, waybill.yaml and storage have in common: the version of the settings' language and,
 * by section, only what differs from the defaults. No secret is ever in it.
 */
export type Document = Readonly<Record<string, unknown>> & {
  readonly waybill: number;
  /** Only `documentOf` makes one, so that no writer passes by `withoutSecrets`. */
  readonly [documentMark]: true;
};

declare const documentMark: unique symbol;

/** A Config as a document. */
export const documentOf = (config: Config): Document =>
  ({
    waybill: currentVersion,
    ...onlyChanges(withoutSecrets(config)),
    // The mark has no value: it says that the settings went through `withoutSecrets`.
  }) as unknown as Document;

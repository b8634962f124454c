import { withoutSecretText } from './index.ts';

declare const publicMark: unique symbol;

/**
 * A text without secrets: made from a PublicConfig, or from another text by `publicText`. Writers
 * to files, links, storage and terminals require this type.
 */
export type PublicText = string & { readonly [publicMark]: true };

/** The text with every secret replaced by a placeholder. */
export const publicText = (text: string): PublicText =>
  // The mark exists only in the type: it proves that this function returned the value.
  withoutSecretText(text) as PublicText;

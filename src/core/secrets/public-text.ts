import { withoutSecretText } from './index.ts';

declare const publicMark: unique symbol;

/**
 * A text without secrets: made from a public Config, or from a foreign text by `publicText`. What
 * writes into files, links, storage and terminals demands it.
 */
export type PublicText = string & { readonly [publicMark]: true };

/** A foreign text with a placeholder where it holds a secret. */
export const publicText = (text: string): PublicText =>
  // The mark has no value: it says that the text went through here.
  withoutSecretText(text) as PublicText;

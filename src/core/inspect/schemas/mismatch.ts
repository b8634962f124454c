/** From the root of a document: names of fields and positions in lists. */
export type ValuePath = readonly (string | number)[];

/** What is counted when a limit is broken. */
export type Counted = 'value' | 'characters' | 'items' | 'fields';

/** What a schema has against a value. */
export type MismatchReason =
  | { readonly what: 'unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly what: 'missing'; readonly names: readonly string[] }
  | { readonly what: 'together'; readonly names: readonly string[] }
  | { readonly what: 'type'; readonly types: readonly string[] }
  | { readonly what: 'value'; readonly allowed: readonly unknown[] }
  | { readonly what: 'pattern'; readonly pattern: string }
  | {
      readonly what: 'least' | 'most';
      readonly counted: Counted;
      readonly limit: number;
    }
  | { readonly what: 'twice' }
  | { readonly what: 'forbidden' };

/** A complaint with the value that it is about. */
export interface Mismatch {
  readonly at: ValuePath;
  readonly value: unknown;
  readonly reason: MismatchReason;
}

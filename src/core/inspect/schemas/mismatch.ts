/** Path from the root of a document: names of fields and indexes of list items. */
export type ValuePath = readonly (string | number)[];

/** The quantity to which a limit applies. */
export type Counted = 'value' | 'characters' | 'items' | 'fields';

/** Why a value does not match a schema. */
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

/** A mismatch with the path and the value. */
export interface Mismatch {
  readonly at: ValuePath;
  readonly value: unknown;
  readonly reason: MismatchReason;
}

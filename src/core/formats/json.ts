/** Plain data, as JSON and a Kubernetes object hold it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An object of parsed data whose values are unknown until looked at. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether parsed data is an object: not null, not a list. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

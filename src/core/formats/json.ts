/** Plain data, such as JSON or a Kubernetes object. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An object of parsed data whose values have not been checked. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether parsed data is an object and not null or a list. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Comparison of numeric literals in the type system, so that a default outside its range does
 * not compile. Works on the decimal digits of non-negative literals; a fraction is compared by
 * its whole part, which is enough to catch a default on the wrong side of a bound.
 */
type Whole<N extends number> = `${N}` extends `${infer W}.${string}` ? W : `${N}`;

type Digits<S extends string> = S extends `${infer D}${infer Rest}` ? [D, ...Digits<Rest>] : [];

type Order = '0123456789';
type DigitAtLeast<A extends string, B extends string> = A extends B
  ? true
  : Order extends `${string}${B}${string}${A}${string}`
    ? true
    : false;

type SameLengthAtLeast<A extends readonly unknown[], B extends readonly unknown[]> = A extends [
  infer X extends string,
  ...infer RestA,
]
  ? B extends [infer Y extends string, ...infer RestB]
    ? X extends Y
      ? SameLengthAtLeast<RestA, RestB>
      : DigitAtLeast<X, Y>
    : true
  : true;

type LongerThan<A extends readonly unknown[], B extends readonly unknown[]> = A extends [
  unknown,
  ...infer RestA,
]
  ? B extends [unknown, ...infer RestB]
    ? LongerThan<RestA, RestB>
    : true
  : false;

type DigitsAtLeast<A extends readonly unknown[], B extends readonly unknown[]> =
  LongerThan<A, B> extends true
    ? true
    : LongerThan<B, A> extends true
      ? false
      : SameLengthAtLeast<A, B>;

type AtLeast<A extends number, B extends number> = DigitsAtLeast<
  Digits<Whole<A>>,
  Digits<Whole<B>>
>;

/** True if `Min <= D <= Max`. The wide type `number` passes; its value is checked by the parser. */
export type InRange<D extends number, Min extends number, Max extends number> = number extends
  | D
  | Min
  | Max
  ? true
  : AtLeast<D, Min> extends true
    ? AtLeast<Max, D>
    : false;

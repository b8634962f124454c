/** One kind of text in one language. */
declare module 'virtual:texts/*' {
  /** Texts in the order of their numbers. */
  export const texts: readonly string[];
}

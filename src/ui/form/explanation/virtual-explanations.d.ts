declare module 'virtual:explanations/*' {
  /** Sentences by the concern's file and their place in it. */
  export const texts: Readonly<Record<string, readonly string[]>>;
}

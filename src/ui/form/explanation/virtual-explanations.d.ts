declare module 'virtual:explanations/*' {
  /** Help texts by the concern's file name, in order. */
  export const texts: Readonly<Record<string, readonly string[]>>;
}

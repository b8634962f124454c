/** A count is a number in Kubernetes, a percentage a text. */
export const intOrPercent = (text: string): string | number =>
  text.endsWith('%') ? text : Number(text);

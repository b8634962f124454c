/** Kubernetes expects a number for a count and a text for a percentage. */
export const intOrPercent = (text: string): string | number =>
  text.endsWith('%') ? text : Number(text);

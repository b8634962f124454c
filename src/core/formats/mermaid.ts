/**
 * The label of a Mermaid node. Characters that would end the label or start markup are written as
 * character codes.
 */
export const mermaidLabel = (...lines: readonly string[]): string => {
  const codes = (line: string): string =>
    line
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/["#&;<>`\\[\]{}|%]/g, (char) => `#${char.codePointAt(0)};`);
  return `"${lines.map(codes).join('<br/>')}"`;
};

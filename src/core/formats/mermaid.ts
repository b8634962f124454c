/** A text inside a Mermaid node: what would end the label or start markup becomes a character code. */
export const mermaidLabel = (...lines: readonly string[]): string => {
  const codes = (line: string): string =>
    line
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/["#&;<>`\\[\]{}|%]/g, (char) => `#${char.codePointAt(0)};`);
  return `"${lines.map(codes).join('<br/>')}"`;
};

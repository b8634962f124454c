const word = /(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g;
const piece = /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'\\]+)/g;

/**
 * Splits a command into words like a shell, but expands nothing; an unmatched quote stays in the
 * word.
 */
export const words = (command: string): readonly string[] =>
  (command.match(word) ?? []).map((one) =>
    one.replaceAll(
      piece,
      (_all, escaped?: string, double?: string, single?: string, bare?: string) =>
        escaped ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? single ?? bare ?? '',
    ),
  );

const word = /(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g;
const piece = /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'\\]+)/g;

/** Splits a command as a shell would, without expanding anything; a stray quote stays as it is. */
export const words = (command: string): readonly string[] =>
  (command.match(word) ?? []).map((one) =>
    one.replaceAll(
      piece,
      (_all, escaped?: string, double?: string, single?: string, bare?: string) =>
        escaped ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? single ?? bare ?? '',
    ),
  );

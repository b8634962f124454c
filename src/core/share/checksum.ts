/** FNV-1a, 32 bits: enough to notice a cut or mistyped link, no protection against intent. */
const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
};

/** Length of a checksum in characters. */
export const checksumLength = 6;

/**
 * Six letters and digits that change when the text does. They end the link, so that no chat or
 * mail program mistakes a trailing `-` or `_` for punctuation.
 */
export const checksum = (text: string): string =>
  (fnv1a(text) % 36 ** checksumLength).toString(36).padStart(checksumLength, '0');

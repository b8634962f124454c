/** FNV-1a, 32 bits: detects a cut or mistyped link, but not a deliberate change. */
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
 * A checksum of six letters and digits. It is at the end of the link, so that chat and mail
 * programs do not read a final `-` or `_` as punctuation.
 */
export const checksum = (text: string): string =>
  (fnv1a(text) % 36 ** checksumLength).toString(36).padStart(checksumLength, '0');

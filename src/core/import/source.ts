import type { Text } from '../fields/text.ts';
import { decodeText } from '../formats/text-encoding.ts';
import { binaryKind, isZip } from './recognition/binary-kinds.ts';
import { type ForeignKind, foreignMessage, unknownBytes } from './recognition/kind.ts';
import { textKind } from './recognition/text-kinds.ts';

export { type ForeignKind, foreignMessage } from './recognition/kind.ts';
export { textKind } from './recognition/text-kinds.ts';

/** A given file: a text that Waybill reads, an archive, or a foreign kind. */
export type RecognisedFile =
  | { readonly kind: 'cargo' | 'waybill'; readonly text: string }
  | { readonly kind: 'zip' }
  | { readonly kind: 'foreign'; readonly foreign: ForeignKind; readonly message: Text };

const asForeign = (foreign: ForeignKind): RecognisedFile => ({
  kind: 'foreign',
  foreign,
  message: foreignMessage(foreign),
});

/** Recognises a text by its content and name. Never throws. */
export const recogniseText = (path: string, text: string): RecognisedFile => {
  const kind = textKind(path, text.replace(/^\uFEFF/u, ''));
  return typeof kind === 'string' ? { kind, text } : asForeign(kind);
};

/** Recognises a file by its content, not by its name. Never throws. */
export const recogniseSource = (path: string, bytes: Uint8Array): RecognisedFile => {
  if (isZip(bytes)) return { kind: 'zip' };
  const known = binaryKind(bytes);
  const decoded = decodeText(bytes);
  if (decoded.ok && (known === undefined || !bytes.subarray(0, 512).includes(0))) {
    return recogniseText(path, decoded.text);
  }
  if (known) return asForeign(known);
  if (decoded.ok) return asForeign(unknownBytes);
  if (decoded.encoding === 'binary') return asForeign(unknownBytes);
  return {
    kind: 'foreign',
    foreign: { id: 'encoding', title: decoded.message, advice: decoded.message },
    message: decoded.message,
  };
};

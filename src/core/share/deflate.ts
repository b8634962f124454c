import { deflateSync, Inflate } from 'fflate';

/** Compresses with a dictionary that the decoder must also have (RFC 1951, no header). */
export const deflate = (bytes: Uint8Array, dictionary: Uint8Array): Uint8Array =>
  deflateSync(bytes, { level: 9, mem: 8, dictionary });

/** The decompressed bytes before any damage. */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** Why reading stopped before the end, if it did. */
  readonly stopped: 'damaged' | 'too large' | undefined;
}

const join = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

/**
 * Input piece size in bytes. Small, so that little is lost before damage and the output exceeds the
 * limit by at most 16 KB.
 */
const pieceLength = 16;

/** Decompresses at most `limit` bytes; returns the bytes before damage or a cut. Never throws. */
export const inflate = (packed: Uint8Array, dictionary: Uint8Array, limit: number): Inflated => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceLength) {
      stream.push(packed.subarray(at, at + pieceLength));
      if (length > limit)
        return { bytes: join(chunks, length).subarray(0, limit), stopped: 'too large' };
    }
  } catch {
    // fflate throws on invalid bytes.
    return { bytes: join(chunks, length), stopped: 'damaged' };
  }
  return { bytes: join(chunks, length), stopped: undefined };
};

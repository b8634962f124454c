/**
 * dockerfile-ast needs Node's `Buffer` only to check for a byte order mark; a browser has no
 * `Buffer`.
 */
if (!('Buffer' in globalThis)) {
  const from = (text: string): Uint8Array => new TextEncoder().encode(text);
  Object.assign(globalThis, { Buffer: { from } });
}

// Imported for its side effect; the export makes the file a module.
export {};

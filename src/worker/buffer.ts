/**
 * dockerfile-ast asks Node's `Buffer` for the bytes of a text (whether it begins with a byte order
 * mark) and for nothing else; a browser has none.
 */
if (!('Buffer' in globalThis)) {
  const from = (text: string): Uint8Array => new TextEncoder().encode(text);
  Object.assign(globalThis, { Buffer: { from } });
}

// Imported for what it does: without an export it would be no module.
export {};

const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** The length of the escape or character that stands at an index between quotes. */
const step = (written: string, at: number, quote: string): number => {
  if (quote === '"' && written[at] === '\\') return lengths[written[at + 1] ?? ''] ?? 2;
  return quote === "'" && written.startsWith("''", at) ? 2 : 1;
};

/**
 * Where each character of a value stands in its text, from the text's start; the last entry is the
 * end. None for a value whose text is folded over lines.
 */
export const writtenOffsets = (written: string, value: string): readonly number[] | undefined => {
  const quote = /^["']/u.exec(written)?.[0] ?? '';
  const end = written.length - quote.length;
  const offsets: number[] = [];
  let at = quote.length;
  for (; at < end; at += step(written, at, quote)) offsets.push(at);
  offsets.push(end);
  return offsets.length === value.length + 1 && !written.includes('\n') ? offsets : undefined;
};

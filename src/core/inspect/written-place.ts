import type { PlacedYaml, Stretch } from '../formats/yaml-places.ts';

const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** The length of the escape sequence or character at an index of a quoted scalar. */
const step = (written: string, at: number, quote: string): number => {
  if (quote === '"' && written[at] === '\\') return lengths[written[at + 1] ?? ''] ?? 2;
  return quote === "'" && written.startsWith("''", at) ? 2 : 1;
};

/**
 * Offsets of the characters of a value in its scalar, and the offset of the scalar's end; undefined
 * if the scalar has several lines.
 */
const onOneLine = (written: string, value: string): readonly number[] | undefined => {
  const quote = /^["']/u.exec(written)?.[0] ?? '';
  const end = written.length - quote.length;
  const offsets: number[] = [];
  let at = quote.length;
  for (; at < end; at += step(written, at, quote)) offsets.push(at);
  offsets.push(end);
  return offsets.length === value.length + 1 && !written.includes('\n') ? offsets : undefined;
};

/**
 * Offsets of the characters of a literal block (`|`): the first lines after `from` with the same
 * text.
 */
const inBlock = (text: string, from: number, value: string): readonly number[] | undefined => {
  const wanted = value.replace(/\n+$/u, '').split('\n');
  const [first = ''] = wanted;
  if (first.trim() === '') return undefined;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const indent = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (indent.trim() !== '') continue;
    const offsets: number[] = [];
    let line = at - indent.length;
    const isSame = wanted.every((content) => {
      const end = text.indexOf('\n', line);
      const found = text.slice(line, end < 0 ? text.length : end);
      const start = line + Math.min(found.length, indent.length);
      for (let index = 0; index <= content.length; index++) offsets.push(start + index);
      line += found.length + 1;
      return found === indent + content || (content === '' && found.trim() === '');
    });
    if (isSame) return offsets;
  }
  return undefined;
};

/**
 * Range in the file of some characters of a value. Without exact offsets, the range of the whole
 * value or of its key.
 */
export const placeWithin = (
  text: string,
  yaml: PlacedYaml,
  { document, path, text: content }: DocumentText,
  range: Stretch,
): Stretch => {
  const whole = yaml.valueAt(document, path);
  const single = onOneLine(text.slice(whole.start, whole.end), content);
  const offsets =
    single?.map((offset) => whole.start + offset) ?? inBlock(text, whole.start, content);
  // The line breaks at the end of a block are not among its offsets.
  const [start, end] = [range.start, range.end].map((at) => offsets?.[at] ?? offsets?.at(-1));
  return start === undefined || end === undefined ? whole : { start, end };
};

/** A text value of a document, with its path. */
export interface DocumentText {
  readonly document: number;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

import type { PlacedYaml, Stretch } from '../formats/yaml-places.ts';

const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** The length of the escape or character that stands at an index between quotes. */
const step = (written: string, at: number, quote: string): number => {
  if (quote === '"' && written[at] === '\\') return lengths[written[at + 1] ?? ''] ?? 2;
  return quote === "'" && written.startsWith("''", at) ? 2 : 1;
};

/** Where each character of a value stands in its text on one line, then where the text ends. */
const onOneLine = (written: string, value: string): readonly number[] | undefined => {
  const quote = /^["']/u.exec(written)?.[0] ?? '';
  const end = written.length - quote.length;
  const offsets: number[] = [];
  let at = quote.length;
  for (; at < end; at += step(written, at, quote)) offsets.push(at);
  offsets.push(end);
  return offsets.length === value.length + 1 && !written.includes('\n') ? offsets : undefined;
};

/** Where each character of a literal block (`|`) stands: the first lines behind `from` that say the same. */
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

/** Some characters of a text that a document holds, where they are written; else all of it, or its key. */
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

/** A text that a document holds, by the steps to it. */
export interface DocumentText {
  readonly document: number;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

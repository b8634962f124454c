/**
 * Edit distance: the number of single-character edits and swaps of neighbours that turn one word
 * into the other.
 */
const distance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/**
 * The known name that the user probably meant; undefined when no name is close. A path with the
 * right last part counts as close, because people remember a field's name better than its section.
 */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const word = typed.toLowerCase();
  const most = Math.max(2, Math.floor(word.length / 3));
  const ranked = known
    .map((name) => ({ name, edits: distance(word, name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  if (best && best.edits <= most) return best.name;
  return known.find(
    (name) => name.includes('.') && lastPart(name).toLowerCase() === lastPart(word),
  );
};

/** ` Did you mean X?` in both languages; empty when no known name is close. */
export const suggestion = (
  typed: string,
  known: readonly string[],
  shown = (name: string) => name,
): { readonly en: string; readonly zh: string } => {
  const name = nearest(typed, known);
  if (name === undefined) return { en: '', zh: '' };
  return { en: ` Did you mean ${shown(name)}?`, zh: `是否想输入 ${shown(name)}？` };
};

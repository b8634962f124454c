/** How well a text answers a search; higher is better, undefined is no match. */
export type Score = number | undefined;

const isWordStart = (text: string, at: number): boolean =>
  at === 0 || /[\s./_\-:›（(]/.test(text[at - 1] ?? '');

/** All letters in their order, wherever they stand; letters side by side and at word starts count more. */
const scattered = (text: string, term: string): Score => {
  let score = 0;
  let from = 0;
  for (const letter of term) {
    const at = text.indexOf(letter, from);
    if (at < 0) return undefined;
    score += isWordStart(text, at) ? 3 : at === from ? 2 : 0;
    from = at + letter.length;
  }
  // A long word whose letters are strewn over a long text is a coincidence.
  return score >= term.length * 2 ? score : undefined;
};

const termScore = (text: string, term: string): Score => {
  const at = text.indexOf(term);
  if (at < 0) return scattered(text, term);
  const place = at === 0 ? 60 : isWordStart(text, at) ? 40 : 20;
  // Of two texts that contain the term the shorter one is more about it.
  return place + (20 * term.length) / text.length;
};

/**
 * Scores a text for a search of several words, all of which must occur. Case does not matter;
 * Chinese needs no special care, because its words are found as parts of the text.
 */
export const fuzzyScore = (text: string, search: string): Score => {
  const lower = text.toLowerCase();
  let sum = 0;
  for (const term of search.toLowerCase().split(/\s+/)) {
    const score = term === '' ? 0 : termScore(lower, term);
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum;
};

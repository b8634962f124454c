/**
 * The Levenshtein distance: the number of insertions, deletions and substitutions between two
 * words.
 */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) {
      const kept = (row[at] ?? 0) + (other[at] === character ? 0 : 1);
      next.push(Math.min(kept, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/**
 * The most similar known name, or `undefined`. A short word may differ in a letter, longer words in
 * two letters or a third of their length.
 */
export const nearestName = (name: string, known: readonly string[]): string | undefined => {
  const limit = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const [best] = known
    .map((candidate) => ({
      candidate,
      apart: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ apart, candidate }) => apart <= limit && apart < candidate.length)
    .sort((one, other) => one.apart - other.apart);
  return best?.candidate;
};

/** The texts under which an entry is found; each kind of text has a different weight. */
export interface Searched {
  /** The titles of the entry in all languages. */
  readonly titles: readonly string[];
  /** Synonyms of the titles. */
  readonly synonyms: readonly string[];
  /** Names in tool files that the entry changes, the most specific first. */
  readonly names: readonly string[];
  /** Parent keys of these names in tool files. */
  readonly around: readonly string[];
  /**
   * Texts about the context of the entry, such as its section; they match only together with
   * another text.
   */
  readonly context: readonly string[];
  /** Orders equal matches: 0 to 19. */
  readonly weight: number;
}

/** The score of a match, and the name or synonym that matched if the title did not. */
export interface Match {
  readonly score: number;
  readonly by: string | undefined;
}

/**
 * Normalises a text: full-width letters of an input method become plain letters, and case is
 * ignored.
 */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Removes blanks and punctuation between words: `read-only root` equals `readOnlyRoot`. */
const joined = (text: string): string => plain(text).replace(/[\s._\-/()“”"'’,:：，、]+/gu, '');

const words = (text: string): readonly string[] =>
  plain(text.replace(/([a-z0-9])([A-Z])/g, '$1 $2'))
    .split(/[\s._\-/()（）“”"'’,:：，、]+/u)
    .filter((word) => word !== '');

interface Prepared {
  readonly text: string;
  readonly joined: string;
  readonly words: readonly string[];
}

const known = new Map<string, Prepared>();

/** Caches the prepared form of each text, so that it is not computed at each key press. */
const prepared = (text: string): Prepared => {
  const found = known.get(text);
  if (found) return found;
  const made = { text, joined: joined(text), words: words(text) };
  known.set(text, made);
  return made;
};

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Scores for a kind of text; undefined if a kind of match does not count for it. */
interface Weights {
  readonly exact: number;
  readonly prefix: number;
  readonly word: number;
  readonly inside?: number;
  /** Shortest search text that may match the beginning of a word, in characters. */
  readonly least: number;
}

const titleWeights: Weights = { exact: 1000, prefix: 800, word: 700, inside: 500, least: 2 };
const synonymWeights: Weights = { exact: 980, prefix: 770, word: 660, inside: 480, least: 2 };
const nameWeights: Weights = { exact: 930, prefix: 740, word: 600, least: 3 };
const aroundWeights: Weights = { exact: 880, prefix: 640, word: 560, least: 4 };
const contextWeights: Weights = { exact: 450, prefix: 430, word: 420, least: 2 };

const scoreOf = (text: string, search: Prepared, weights: Weights): number => {
  const { joined: whole, words: parts } = prepared(text);
  if (whole === search.joined) return weights.exact;
  const long = search.joined.length >= (isChinese(search.text) ? 1 : weights.least);
  if (!long) return 0;
  // Of two equal matches, the shorter text is more specific.
  const share = (20 * search.joined.length) / whole.length;
  if (whole.startsWith(search.joined)) return weights.prefix + share;
  const [first] = search.words;
  const starts = parts.some(
    (_, at) => first !== undefined && parts.slice(at).join('').startsWith(search.joined),
  );
  if (starts) return weights.word + share;
  const inside =
    isChinese(search.text) && search.joined.length >= 2 && whole.includes(search.joined);
  return inside && weights.inside !== undefined ? weights.inside + share : 0;
};

const best = (texts: readonly string[], search: Prepared, weights: Weights, step = 0): Match => {
  let score = 0;
  let by: string | undefined;
  for (const [at, text] of texts.entries()) {
    const found = scoreOf(text, search, weights);
    if (found > 0 && found - at * step > score) {
      score = found - at * step;
      by = text;
    }
  }
  return { score, by };
};

/** A bonus for a name that has words in common with the title. */
const kinship = (name: string, titles: readonly string[]): number => {
  const own = new Set(titles.flatMap((title) => prepared(title).words));
  const shared = prepared(name).words.filter((word) => own.has(word)).length;
  return Math.min(3, shared) * 8;
};

const byNames = (searched: Searched, search: Prepared): Match => {
  const own = best(searched.names, search, nameWeights, 1.5);
  const around = best(searched.around, search, aroundWeights, 1.5);
  const better = own.score >= around.score ? own : around;
  const kin = better.by === undefined ? 0 : kinship(better.by, searched.titles);
  return { score: better.score + kin, by: better.by };
};

const matchTerm = (searched: Searched, search: Prepared): Match => {
  const title = best(searched.titles, search, titleWeights);
  const others = [best(searched.synonyms, search, synonymWeights), byNames(searched, search)];
  const other = others.reduce((one, two) => (two.score > one.score ? two : one));
  return other.score > title.score ? other : { score: title.score, by: undefined };
};

/** Matches each word of the search; at least one word must match outside the context. */
const matchWords = (searched: Searched, terms: readonly string[]): Match => {
  const own = terms.map((term) => matchTerm(searched, prepared(term)));
  if (own.every(({ score }) => score === 0)) return { score: 0, by: undefined };
  const scores = own.map(
    ({ score }, at) =>
      score || best(searched.context, prepared(terms[at] ?? ''), contextWeights).score,
  );
  if (scores.some((score) => score === 0)) return { score: 0, by: undefined };
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { score: mean * 0.6, by: own.find(({ by }) => by !== undefined)?.by };
};

/** Matches an entry against a search; a score of 0 means no match. */
export const match = (searched: Searched, search: string): Match => {
  const whole = matchTerm(searched, prepared(search));
  const terms = search.split(/\s+/u).filter((term) => joined(term) !== '');
  const apart = terms.length > 1 ? matchWords(searched, terms) : whole;
  const found = apart.score > whole.score ? apart : whole;
  return found.score > 0 ? { ...found, score: found.score + searched.weight / 4 } : found;
};

/**
 * The edit distance of two texts, computed up to a limit: insert, delete, replace, swap neighbours.
 */
const distance = (one: string, other: string, limit: number): number => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const edits = [
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) edits.push((beforeLast[column - 2] ?? limit) + 1);
      line.push(Math.min(...edits));
    }
    if (Math.min(...line) > limit) return limit + 1;
    beforeLast = last;
    last = line;
  }
  return last.at(-1) ?? limit + 1;
};

/**
 * How many typing mistakes are allowed: none in short words, because other words would match, too.
 */
const forgiven = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** Matches a search with typing mistakes; used only if `match` finds nothing. */
export const nearMatch = (searched: Searched, search: string): Match => {
  const typed = joined(search);
  const limit = forgiven(typed.length);
  let nearest = limit + 1;
  let by: string | undefined;
  const { titles, synonyms, names } = searched;
  for (const text of limit === 0 ? [] : [...titles, ...synonyms, ...names]) {
    const { joined: whole, words: parts } = prepared(text);
    for (const candidate of [whole, ...parts]) {
      const edits = distance(typed, candidate, limit);
      // The first letter must be equal, because it is rarely mistyped.
      if (edits >= nearest || candidate[0] !== typed[0]) continue;
      nearest = edits;
      by = titles.includes(text) ? undefined : text;
    }
  }
  // A title or synonym of the entry counts more than a name that other entries share.
  const own = by === undefined || synonyms.includes(by) ? 30 : 0;
  return { score: nearest > limit ? 0 : 300 - 100 * nearest + own + searched.weight, by };
};

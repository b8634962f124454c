/** The texts under which something is found, each kind with its own weight. */
export interface Searched {
  /** Its names in all languages. */
  readonly titles: readonly string[];
  /** Other words for the same. */
  readonly synonyms: readonly string[];
  /** Names of tools that it writes, the most specific first. */
  readonly names: readonly string[];
  /** Keys of tools around what it writes. */
  readonly around: readonly string[];
  /** Where it belongs: found only beside another word. */
  readonly context: readonly string[];
  /** Decides between equal matches: 0 to 19. */
  readonly weight: number;
}

/** How well something answers, and the name or synonym that answered where the title did not. */
export interface Match {
  readonly score: number;
  readonly by: string | undefined;
}

/** Full-width letters of an input method are the plain ones; case does not matter. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Blanks and signs between words do not matter either: `read-only root` is `readOnlyRoot`. */
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

/** A text is taken apart once, not for each key press. */
const prepared = (text: string): Prepared => {
  const found = known.get(text);
  if (found) return found;
  const made = { text, joined: joined(text), words: words(text) };
  known.set(text, made);
  return made;
};

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Scores of one kind of text; undefined where this way of matching does not count for it. */
interface Weights {
  readonly exact: number;
  readonly prefix: number;
  readonly word: number;
  readonly inside?: number;
  /** Shortest search whose beginning of a word counts, in characters. */
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
  // Of two texts that match alike, the shorter one is more about the search.
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

/** A name that has words in common with the title belongs to it more than to its neighbours. */
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

/** Each word of the search somewhere, at least one of them not only in the place it belongs to. */
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

/** How well something answers a search; a score of 0 is no match. */
export const match = (searched: Searched, search: string): Match => {
  const whole = matchTerm(searched, prepared(search));
  const terms = search.split(/\s+/u).filter((term) => joined(term) !== '');
  const apart = terms.length > 1 ? matchWords(searched, terms) : whole;
  const found = apart.score > whole.score ? apart : whole;
  return found.score > 0 ? { ...found, score: found.score + searched.weight / 4 } : found;
};

/** Edits between two texts, given up beyond a limit: insert, delete, replace, swap neighbours. */
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

/** Mistakes that are forgiven: none in short words, where another word is as near. */
const forgiven = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** How near a search with typing mistakes is; only asked for when nothing matches. */
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
      // The first letter is seldom mistyped, and a word without it is another word.
      if (edits >= nearest || candidate[0] !== typed[0]) continue;
      nearest = edits;
      by = titles.includes(text) ? undefined : text;
    }
  }
  // A word that was written down for the entry is nearer to it than a name that it shares.
  const own = by === undefined || synonyms.includes(by) ? 30 : 0;
  return { score: nearest > limit ? 0 : 300 - 100 * nearest + own + searched.weight, by };
};

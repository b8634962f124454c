/** Index of the chosen level for each factor. */
export type PairwiseRow = readonly number[];

const pairKey = (a: number, x: number, b: number, y: number): string =>
  a < b ? `${a}=${x},${b}=${y}` : `${b}=${y},${a}=${x}`;

/** All pairs of levels of two different factors. */
export function* allPairs(levels: readonly number[]): Generator<string> {
  for (let a = 0; a < levels.length; a++)
    for (let b = a + 1; b < levels.length; b++)
      for (let x = 0; x < (levels[a] ?? 0); x++)
        for (let y = 0; y < (levels[b] ?? 0); y++) yield pairKey(a, x, b, y);
}

/** All pairs of levels in a row. */
export function* pairsOf(row: PairwiseRow): Generator<string> {
  for (const [a, x] of row.entries())
    for (const [b, y] of row.entries()) if (a < b) yield pairKey(a, x, b, y);
}

/** The level of a factor that covers the most open pairs with the levels chosen so far. */
function best(
  factor: number,
  levels: number,
  chosen: ReadonlyMap<number, number>,
  open: ReadonlySet<string>,
): number {
  const gain = (level: number): number =>
    [...chosen].filter(([other, its]) => open.has(pairKey(factor, level, other, its))).length;
  let found = 0;
  for (let level = 1; level < levels; level++) if (gain(level) > gain(found)) found = level;
  return found;
}

/**
 * Few rows that cover every pair of levels of any two factors. The algorithm is greedy and
 * deterministic: each row starts from the first uncovered pair.
 */
export function pairwise(levels: readonly number[]): PairwiseRow[] {
  const open = new Set(allPairs(levels));
  const rows: PairwiseRow[] = [];
  for (let [first] = open; first !== undefined; [first] = open) {
    const chosen = new Map(
      first.split(',').map((part): [number, number] => {
        const [factor = 0, level = 0] = part.split('=').map(Number);
        return [factor, level];
      }),
    );
    for (const [factor, count] of levels.entries())
      if (!chosen.has(factor)) chosen.set(factor, best(factor, count, chosen, open));
    const row = levels.map((_count, factor) => chosen.get(factor) ?? 0);
    for (const pair of pairsOf(row)) open.delete(pair);
    rows.push(row);
  }
  return rows;
}

/** A run of lines that differs between two texts; line numbers are 0-based. */
export interface Hunk {
  /** First line of the run in the text before. */
  readonly before: number;
  /** Number of lines of the text before that it replaces. */
  readonly removed: number;
  /** First line of the run in the text after. */
  readonly after: number;
  /** Number of lines of the run in the text after. */
  readonly added: number;
}

/**
 * Limit of differing lines; above it the whole text counts as rewritten, because the search would
 * be too slow.
 */
const mostDifferences = 600;

const newline = 10;

/** Length of the common prefix in characters, up to the start of a line. */
const commonStart = (before: string, after: string): number => {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return at === 0 ? 0 : before.lastIndexOf('\n', at - 1) + 1;
};

const startsLine = (text: string, at: number, floor: number): boolean =>
  at === floor || text.charCodeAt(at - 1) === newline;

/** Length of the common suffix of whole lines in characters; 0 when the last lines differ. */
const commonEnd = (before: string, after: string, floor: number): number => {
  const most = Math.min(before.length, after.length) - floor;
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(before.length - length - 1) === after.charCodeAt(after.length - length - 1)
  ) {
    length += 1;
  }
  const start = before.length - length;
  if (startsLine(before, start, floor) && startsLine(after, after.length - length, floor)) {
    return length;
  }
  const next = before.indexOf('\n', start);
  return next < 0 ? 0 : before.length - next - 1;
};

/** The lines of a part; `whole` means that the part ends with a newline or is empty. */
const linesBetween = (
  text: string,
  start: number,
  end: number,
  whole: boolean,
): readonly string[] => {
  if (!whole) return text.slice(start).split('\n');
  return start === end ? [] : text.slice(start, end - 1).split('\n');
};

const countLines = (text: string, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
};

/**
 * Furthest points per diagonal after each number of differences (Myers 1986); undefined above the
 * limit.
 */
const search = (a: readonly string[], b: readonly string[]): readonly Int32Array[] | undefined => {
  const limit = Math.min(a.length + b.length, mostDifferences);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * limit + 3);
  const zero = limit + 1;
  for (let d = 0; d <= limit; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const left = reach[zero + k - 1] ?? 0;
      const up = reach[zero + k + 1] ?? 0;
      let x = k === -d || (k !== d && left < up) ? up : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[zero + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
    trace.push(reach.slice(zero - d, zero + d + 1));
  }
  return undefined;
};

/**
 * The differences on the shortest path, in order, as points where a line is removed (`x`) or added
 * (`y`).
 */
const backtrack = (
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
): readonly { readonly x: number; readonly y: number; readonly comes: boolean }[] => {
  const steps: { x: number; y: number; comes: boolean }[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length; d > 0; d -= 1) {
    const reach = trace[d - 1] ?? new Int32Array(0);
    const at = (k: number): number => (Math.abs(k) >= d ? -1 : (reach[k + d - 1] ?? -1));
    const k = x - y;
    const comes = k === -d || (k !== d && at(k - 1) < at(k + 1));
    x = comes ? at(k + 1) : at(k - 1);
    y = x - (comes ? k + 1 : k - 1);
    steps.push({ x, y, comes });
  }
  return steps.reverse();
};

const rewritten = (a: readonly string[], b: readonly string[]): readonly Hunk[] =>
  a.length + b.length === 0 ? [] : [{ before: 0, removed: a.length, after: 0, added: b.length }];

const middleHunks = (a: readonly string[], b: readonly string[]): readonly Hunk[] => {
  if (a.length === 0 || b.length === 0) return rewritten(a, b);
  const trace = search(a, b);
  if (!trace) return rewritten(a, b);
  const hunks: Hunk[] = [];
  for (const { x, y, comes } of backtrack(a, b, trace)) {
    const last = hunks.at(-1);
    const grown = { removed: comes ? 0 : 1, added: comes ? 1 : 0 };
    if (last && last.before + last.removed === x && last.after + last.added === y) {
      const removed = last.removed + grown.removed;
      hunks.splice(-1, 1, { ...last, removed, added: last.added + grown.added });
    } else {
      hunks.push({ before: x, after: y, ...grown });
    }
  }
  return hunks;
};

/** The runs of lines in which two texts differ, in order, with the fewest changed lines. */
export const diffLines = (before: string, after: string): readonly Hunk[] => {
  if (before === after) return [];
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const skipped = countLines(before, start);
  const whole = end > 0 || (before.endsWith('\n') && after.endsWith('\n'));
  const a = linesBetween(before, start, before.length - end, whole);
  const b = linesBetween(after, start, after.length - end, whole);
  return middleHunks(a, b).map((hunk) => ({
    ...hunk,
    before: hunk.before + skipped,
    after: hunk.after + skipped,
  }));
};

/** The number of changed lines: of each run the longer side. */
export const changedLines = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, hunk) => sum + Math.max(hunk.removed, hunk.added), 0);

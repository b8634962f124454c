/** How many unchanged lines are shown around a change. */
const context = 3;

interface Line {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

const noNewline = '\\ No newline at end of file';

/** The lines of a text; the last one says so when no newline ends it. */
const linesOf = (text: string): readonly string[] => {
  if (text === '') return [];
  const lines = text.split('\n');
  const last = lines.pop();
  return last === '' ? lines : [...lines, `${last}\n${noNewline}`];
};

/** Length of the longest common subsequence of `a` from i and `b` from j, row by row. */
const commonLengths = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
};

const marked = (mark: Line['mark'], lines: readonly string[]): readonly Line[] =>
  lines.map((text) => ({ mark, text }));

const diffMiddle = (a: readonly string[], b: readonly string[]): readonly Line[] => {
  const lengths = commonLengths(a, b);
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push({ mark: ' ', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      lines.push({ mark: '-', text: a[i] ?? '' });
      i += 1;
    } else {
      lines.push({ mark: '+', text: b[j] ?? '' });
      j += 1;
    }
  }
  return [...lines, ...marked('-', a.slice(i)), ...marked('+', b.slice(j))];
};

/** The common beginning and end are cut off first, so that the table of lengths stays small. */
const diffLines = (a: readonly string[], b: readonly string[]): readonly Line[] => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [
    ...marked(' ', a.slice(0, head)),
    ...diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...marked(' ', a.slice(a.length - tail)),
  ];
};

/** Runs of lines that lie within the context of a change: [first, one past the last]. */
const hunkRanges = (lines: readonly Line[]): readonly (readonly [number, number])[] => {
  const ranges: [number, number][] = [];
  for (const [index, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    const from = Math.max(0, index - context);
    const to = Math.min(lines.length, index + context + 1);
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
};

const count = (lines: readonly Line[], without: Line['mark']): number =>
  lines.filter(({ mark }) => mark !== without).length;

/** `start,length` of one side; by convention an empty side starts at the line before. */
const side = (before: number, length: number): string => {
  const start = length === 0 ? before : before + 1;
  return length === 1 ? `${start}` : `${start},${length}`;
};

const hunk = (lines: readonly Line[], [from, to]: readonly [number, number]): string => {
  const skipped = lines.slice(0, from);
  const shown = lines.slice(from, to);
  const old = side(count(skipped, '+'), count(shown, '+'));
  const now = side(count(skipped, '-'), count(shown, '-'));
  return [`@@ -${old} +${now} @@`, ...shown.map(({ mark, text }) => mark + text)].join('\n');
};

/**
 * The difference of two texts in the unified format that `patch` and `git apply` read; empty when
 * they are the same. An undefined text is a file that is not there.
 */
export const unifiedDiff = (
  path: string,
  before: string | undefined,
  after: string | undefined,
): string => {
  if (before === after) return '';
  const lines = diffLines(linesOf(before ?? ''), linesOf(after ?? ''));
  const old = before === undefined ? '/dev/null' : `a/${path}`;
  const now = after === undefined ? '/dev/null' : `b/${path}`;
  const hunks = hunkRanges(lines).map((range) => hunk(lines, range));
  return `${[`--- ${old}`, `+++ ${now}`, ...hunks].join('\n')}\n`;
};

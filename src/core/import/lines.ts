/** A place in a TOML document: keys, and indices in arrays and arrays of tables. */
export type TomlPath = readonly (string | number)[];

/** The 1-based line of a place or, when it has none of its own, of the nearest place around it. */
export type LineOf = (path: TomlPath) => number | undefined;

/** A place that the document names; the tree of places answers where each one is. */
interface Place {
  readonly depth: number;
  /** Where the place is named first; none for the document itself. */
  readonly line: number | undefined;
  /** Made with the first place inside, since most places are scalars. */
  inside: Map<string | number, Place> | undefined;
  /** How many `[[…]]` an array of tables had so far. */
  elements: number;
}

interface Cursor {
  readonly text: string;
  at: number;
  /** The line of the last place that was asked for, and the offset at which it ends. */
  line: number;
  lineEnd: number;
}

const lineEndFrom = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

/** The line that the cursor is on; the cursor only moves forward, so that each line end is looked for once. */
const lineHere = (cursor: Cursor): number => {
  while (cursor.lineEnd < cursor.at) {
    cursor.line += 1;
    cursor.lineEnd = lineEndFrom(cursor.text, cursor.lineEnd + 1);
  }
  return cursor.line;
};

/** Deeper places than any manifest has take the line of the place around them. */
const deepest = 12;

/** A place inside another one, new when it was not named before; below the deepest level the place around it. */
const placeIn = (around: Place, key: string | number, line: number): Place => {
  if (around.depth >= deepest) return around;
  const known = around.inside?.get(key);
  if (known) return known;
  const place = { depth: around.depth + 1, line, inside: undefined, elements: 0 };
  around.inside ??= new Map();
  around.inside.set(key, place);
  return place;
};

/** Advances over everything that the sticky expression matches here and returns it. */
const take = (cursor: Cursor, pattern: RegExp): string => {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += match.length;
  return match;
};

const blank = /[ \t]*/y;
const blankLines = /(?:[ \t\r\n,]|#[^\n]*)*/y;
const bareKey = /[^\s.=[\]{}"',#]+/y;
const bareValue = /[^,\]}\n#]*/y;
const basicString = /"(?:[^"\\\n]|\\.)*"?/y;
const literalString = /'[^'\n]*'?/y;
const blockString = /"""(?:[^"\\]|\\[\s\S]|"(?!""))*(?:"{3,5})?/y;
const literalBlock = /'''(?:[^']|'(?!''))*(?:'{3,5})?/y;

const unquoted = (quoted: string): string => {
  const inner = quoted.slice(1, -1);
  if (!quoted.startsWith('"') || !inner.includes('\\')) return inner;
  try {
    // TOML's escapes are JSON's, apart from `\U` and `\e`, which no manifest key needs.
    return String(JSON.parse(quoted));
  } catch {
    return inner;
  }
};

/** One dotted key; whitespace may surround the dots. */
const readKeys = (cursor: Cursor): string[] => {
  const keys: string[] = [];
  for (;;) {
    take(cursor, blank);
    const quoted = take(cursor, basicString) || take(cursor, literalString);
    const key = quoted === '' ? take(cursor, bareKey) : unquoted(quoted);
    if (quoted === '' && key === '') return keys;
    keys.push(key);
    take(cursor, blank);
    if (cursor.text[cursor.at] !== '.') return keys;
    cursor.at += 1;
  }
};

const readPair = (cursor: Cursor, around: Place): void => {
  const line = lineHere(cursor);
  const place = readKeys(cursor).reduce((outer, key) => placeIn(outer, key, line), around);
  take(cursor, blank);
  if (cursor.text[cursor.at] !== '=') return;
  cursor.at += 1;
  take(cursor, blank);
  readValue(cursor, place);
};

const readItems = (cursor: Cursor, close: string, item: (index: number) => void): void => {
  cursor.at += 1;
  for (let index = 0; ; index += 1) {
    take(cursor, blankLines);
    if (cursor.at >= cursor.text.length) return;
    if (cursor.text[cursor.at] === close) break;
    const before = cursor.at;
    item(index);
    // Only a broken document stands still; step over what it does not understand.
    if (cursor.at === before) cursor.at += 1;
  }
  cursor.at += 1;
};

const readValue = (cursor: Cursor, place: Place): void => {
  const first = cursor.text[cursor.at];
  if (first === '[') {
    readItems(cursor, ']', (index) => {
      readValue(cursor, placeIn(place, index, lineHere(cursor)));
    });
  } else if (first === '{') readItems(cursor, '}', () => readPair(cursor, place));
  else if (first === '"') take(cursor, blockString) || take(cursor, basicString);
  else if (first === "'") take(cursor, literalBlock) || take(cursor, literalString);
  else take(cursor, bareValue);
};

/** The place that keys name: in an array of tables its latest element. */
const placeOf = (root: Place, keys: readonly string[], line: number): Place =>
  keys.reduce((around, key) => {
    const place = placeIn(around, key, line);
    return place.elements === 0 ? place : placeIn(place, place.elements - 1, line);
  }, root);

const readHeader = (cursor: Cursor, root: Place): Place => {
  const line = lineHere(cursor);
  const isElement = cursor.text[cursor.at + 1] === '[';
  cursor.at += isElement ? 2 : 1;
  const keys = readKeys(cursor).slice(0, deepest);
  take(cursor, /[ \t\]]*/y);
  const last = keys.at(-1);
  if (!isElement || last === undefined) return placeOf(root, keys, line);
  const array = placeIn(placeOf(root, keys.slice(0, -1), line), last, line);
  array.elements += 1;
  return placeIn(array, array.elements - 1, line);
};

/** Finds the line of every key of a TOML document in one pass; the parser itself keeps no positions. */
export const linesOf = (text: string): LineOf => {
  const cursor: Cursor = { text, at: 0, line: 1, lineEnd: lineEndFrom(text, 0) };
  const root: Place = { depth: 0, line: undefined, inside: undefined, elements: 0 };
  let around = root;
  for (take(cursor, blankLines); cursor.at < text.length; take(cursor, blankLines)) {
    const before = cursor.at;
    if (text[cursor.at] === '[') around = readHeader(cursor, root);
    else readPair(cursor, around);
    if (cursor.at === before) cursor.at += 1;
  }
  return (path) => {
    let place = root;
    for (const key of path) {
      const next = place.inside?.get(key);
      if (next === undefined) break;
      place = next;
    }
    return place.line;
  };
};

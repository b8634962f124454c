/** The path of a value in a TOML document: keys, and indices in arrays and arrays of tables. */
export type TomlPath = readonly (string | number)[];

/** The 1-based line of a path; if the path has no line, the line of its nearest parent. */
export type LineOf = (path: TomlPath) => number | undefined;

/** A node of the tree of all paths in the document, with its line. */
interface Place {
  readonly depth: number;
  /** The first line that names the path; undefined for the root of the document. */
  readonly line: number | undefined;
  /** Created with the first child, since most nodes are scalars. */
  inside: Map<string | number, Place> | undefined;
  /** The number of `[[…]]` headers of an array of tables so far. */
  elements: number;
}

interface Cursor {
  readonly text: string;
  at: number;
  /** The line of the last lookup, and the offset at which this line ends. */
  line: number;
  lineEnd: number;
}

const lineEndFrom = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

/**
 * The line of the cursor. The cursor only moves forward, so each line end is searched only once.
 */
const lineHere = (cursor: Cursor): number => {
  while (cursor.lineEnd < cursor.at) {
    cursor.line += 1;
    cursor.lineEnd = lineEndFrom(cursor.text, cursor.lineEnd + 1);
  }
  return cursor.line;
};

/** Maximum depth; deeper nodes take the line of their parent. No real manifest is as deep. */
const deepest = 12;

/** The child of a node, created if it does not exist; the node itself below the maximum depth. */
const placeIn = (around: Place, key: string | number, line: number): Place => {
  if (around.depth >= deepest) return around;
  const known = around.inside?.get(key);
  if (known) return known;
  const place = { depth: around.depth + 1, line, inside: undefined, elements: 0 };
  around.inside ??= new Map();
  around.inside.set(key, place);
  return place;
};

/** Moves the cursor over the match of a sticky regular expression and returns the match. */
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
    // TOML has the same escapes as JSON, except `\U` and `\e`, which no manifest key needs.
    return String(JSON.parse(quoted));
  } catch {
    return inner;
  }
};

/** Reads a dotted key; whitespace around the dots is allowed. */
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
    // The cursor does not move only in an invalid document; skip the unknown character.
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

/** The node for a list of keys; for an array of tables, its latest element. */
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

/**
 * Finds the line of every key of a TOML document in a single pass, because the parser does not
 * record positions.
 */
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

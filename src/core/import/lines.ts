/** A place in a TOML document: keys, and indices in arrays and arrays of tables. */
export type TomlPath = readonly (string | number)[];

/** The 1-based line of a place or, when it has none of its own, of the nearest place around it. */
export type LineOf = (path: TomlPath) => number | undefined;

interface Cursor {
  readonly text: string;
  at: number;
  readonly found: Map<string, number>;
  /** How many `[[…]]` each array of tables had so far. */
  readonly tables: Map<string, number>;
  readonly lineAt: (offset: number) => number;
}

const id = (path: TomlPath): string => JSON.stringify(path);

const lineCounter = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
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

/** Deeper places than any manifest has take the line of the place around them. */
const deepest = 12;

/** A place inside another one; below the deepest level it stays the place around it. */
const inside = (around: TomlPath, keys: TomlPath): TomlPath =>
  around.length >= deepest ? around : [...around, ...keys.slice(0, deepest - around.length)];

/** Remembers where a place, and each place around it, is named first. */
const record = (cursor: Cursor, path: TomlPath, line: number): void => {
  for (let length = path.length; length > 0; length -= 1) {
    const place = id(path.slice(0, length));
    if (cursor.found.has(place)) return;
    cursor.found.set(place, line);
  }
};

const readPair = (cursor: Cursor, around: TomlPath): void => {
  const line = cursor.lineAt(cursor.at);
  const path = inside(around, readKeys(cursor));
  record(cursor, path, line);
  take(cursor, blank);
  if (cursor.text[cursor.at] !== '=') return;
  cursor.at += 1;
  take(cursor, blank);
  readValue(cursor, path);
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

const readValue = (cursor: Cursor, path: TomlPath): void => {
  const first = cursor.text[cursor.at];
  if (first === '[') {
    readItems(cursor, ']', (index) => {
      const item = inside(path, [index]);
      record(cursor, item, cursor.lineAt(cursor.at));
      readValue(cursor, item);
    });
  } else if (first === '{') readItems(cursor, '}', () => readPair(cursor, path));
  else if (first === '"') take(cursor, blockString) || take(cursor, basicString);
  else if (first === "'") take(cursor, literalBlock) || take(cursor, literalString);
  else take(cursor, bareValue);
};

/** Puts the index of the latest element behind every key that names an array of tables. */
const within = (cursor: Cursor, keys: readonly string[]): TomlPath => {
  let path: (string | number)[] = [];
  for (const key of keys) {
    path = [...path, key];
    const count = cursor.tables.get(id(path));
    if (count !== undefined) path.push(count - 1);
  }
  return path;
};

const readHeader = (cursor: Cursor): TomlPath => {
  const line = cursor.lineAt(cursor.at);
  const isElement = cursor.text[cursor.at + 1] === '[';
  cursor.at += isElement ? 2 : 1;
  const keys = readKeys(cursor).slice(0, deepest);
  take(cursor, /[ \t\]]*/y);
  const last = keys.at(-1);
  if (!isElement || last === undefined) {
    const path = within(cursor, keys);
    record(cursor, path, line);
    return path;
  }
  const array = [...within(cursor, keys.slice(0, -1)), last];
  const count = cursor.tables.get(id(array)) ?? 0;
  cursor.tables.set(id(array), count + 1);
  record(cursor, [...array, count], line);
  return [...array, count];
};

/** Finds the line of every key of a TOML document; the parser itself keeps no positions. */
export const linesOf = (text: string): LineOf => {
  const cursor: Cursor = {
    text,
    at: 0,
    found: new Map(),
    tables: new Map(),
    lineAt: lineCounter(text),
  };
  let around: TomlPath = [];
  for (take(cursor, blankLines); cursor.at < text.length; take(cursor, blankLines)) {
    const before = cursor.at;
    if (text[cursor.at] === '[') around = readHeader(cursor);
    else readPair(cursor, around);
    if (cursor.at === before) cursor.at += 1;
  }
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = cursor.found.get(id(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return undefined;
  };
};

/**
 * The compilation target of an image; the processor is not fixed, because an image may support
 * several.
 */
export interface CfgTarget {
  readonly libc: 'gnu' | 'musl';
}

const families = new Set(['unix', 'panic="unwind"', 'target_thread_local']);
const settings: Readonly<Record<string, readonly string[]>> = {
  target_os: ['linux'],
  target_family: ['unix'],
  target_vendor: ['unknown'],
  target_endian: ['little'],
  target_pointer_width: ['64'],
  target_arch: ['x86_64', 'aarch64'],
};

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

const setting = (name: string, value: string, target: CfgTarget): boolean =>
  name === 'target_env' ? value === target.libc : (settings[name]?.includes(value) ?? false);

const list = (cursor: Cursor, target: CfgTarget, depth: number): boolean[] => {
  const values: boolean[] = [];
  cursor.at += 1;
  while (cursor.at < cursor.tokens.length && cursor.tokens[cursor.at] !== ')') {
    values.push(predicate(cursor, target, depth + 1));
    if (cursor.tokens[cursor.at] === ',') cursor.at += 1;
  }
  cursor.at += 1;
  return values;
};

/** Evaluates a predicate; unknown conditions, such as custom flags, are false. */
const predicate = (cursor: Cursor, target: CfgTarget, depth: number): boolean => {
  const name = cursor.tokens[cursor.at] ?? '';
  cursor.at += 1;
  // A limit for the depth protects the stack.
  if (depth > 32) return false;
  const next = cursor.tokens[cursor.at];
  if (next === '=') {
    const value = cursor.tokens[cursor.at + 1] ?? '';
    cursor.at += 2;
    return setting(name, value.replaceAll('"', ''), target);
  }
  if (next !== '(') return families.has(name);
  const values = list(cursor, target, depth);
  if (name === 'not') return values[0] === false;
  return name === 'any' ? values.includes(true) : name === 'all' && !values.includes(false);
};

/**
 * Whether a key of `[target]` (a `cfg(…)` or a target triple) applies to a Linux image. Grammar:
 * Rust reference, chapter Conditional compilation.
 */
export const appliesTo = (key: string, target: CfgTarget): boolean => {
  const inner = /^cfg\s*\(([\s\S]*)\)$/u.exec(key.trim())?.[1];
  if (inner === undefined) return key.includes('-linux-') && key.includes(target.libc);
  const tokens = inner.match(/[A-Za-z_]\w*|"[^"]*"|[(),=]/gu) ?? [];
  return predicate({ tokens, at: 0 }, target, 0);
};

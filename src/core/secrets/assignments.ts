import { nameVerdict } from './names.ts';
import { isReference, isSecretBehind, isStandIn, looksRandom, placeholder } from './values.ts';

/** A range of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const longestName = 100;
/**
 * Longest value after a name that is examined, in characters; a secret in a field is much shorter.
 */
const longestValue = 8192;

const isNameChar = (char: string): boolean => /[\w.\-[\]]/.test(char);
const isQuote = (char: string): boolean => char === '"' || char === "'" || char === '`';

/** The name that ends before `at`; spaces, quotes and backslashes between are skipped. */
const nameBefore = (text: string, at: number): { name: string; from: number; quoted: boolean } => {
  let end = at;
  for (let spaces = 0; spaces < 3 && /[ \t]/.test(text.charAt(end - 1)); spaces += 1) end -= 1;
  let quoted = false;
  for (let marks = 0; marks < 4 && /["'`\\\]]/.test(text.charAt(end - 1)); marks += 1) {
    quoted ||= isQuote(text.charAt(end - 1));
    end -= 1;
  }
  let from = end;
  while (from > 0 && end - from < longestName && isNameChar(text.charAt(from - 1))) from -= 1;
  return { name: text.slice(from, end).replace(/^[-.\d]+/, ''), from, quoted };
};

const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** The end of a `$(…)`, `${…}` or `{{…}}` that begins at `at`; `at` if there is no reference. */
const afterReference = (text: string, at: number): number => {
  if (text.startsWith('{{', at)) {
    const end = text.slice(at, at + 300).indexOf('}}');
    return end < 0 ? at : at + end + 2;
  }
  const closer = text.charAt(at) === '$' ? closers[text.charAt(at + 1)] : undefined;
  if (closer === undefined) return at;
  const double = text.startsWith('${{', at) ? '}}' : closer;
  const end = text.slice(at, at + 300).indexOf(double);
  return end < 0 ? at : at + end + double.length;
};

const openers: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };

/**
 * Whether a separator ends the value that begins at `start`: it is followed by the next pair or by
 * the end.
 */
const endsAt = (text: string, at: number, start: number): boolean => {
  const char = text.charAt(at);
  if (/[\s"'`|<>]/.test(char) || (char === '\\' && isQuote(text.charAt(at + 1)))) return true;
  if (!/[&;,)}\]]/.test(char)) return false;
  const opener = openers[char];
  if (opener !== undefined && text.slice(Math.max(start, at - 200), at).includes(opener))
    return false;
  const rest = text.slice(at + 1, at + 80);
  return /^(?:\s|$|["'`)}\];,&|]|[A-Za-z_][\w.\- ]*["']?[=:]|amp;)/.test(rest);
};

const unquoted = (text: string, start: number): TextRange => {
  let end = start;
  const limit = Math.min(text.length, start + longestValue);
  while (end < limit) {
    const past = afterReference(text, end);
    if (past > end) end = past;
    else if (endsAt(text, end, start)) break;
    else end += 1;
  }
  // A full stop at the end of a sentence.
  if (
    end - start > 1 &&
    /[.,]/.test(text.charAt(end - 1)) &&
    /^\s?$/.test(text.slice(end, end + 1))
  )
    end -= 1;
  return { start, end };
};

/** The value at `at`, without its quotes. */
const valueAt = (text: string, at: number): TextRange & { readonly quoted: boolean } => {
  let start = at;
  while (start - at < 4 && /[ \t]/.test(text.charAt(start))) start += 1;
  let mark = start;
  while (mark - start < 3 && text.charAt(mark) === '\\') mark += 1;
  const quote = text.charAt(mark);
  if (!isQuote(quote)) return { ...unquoted(text, start), quoted: false };
  const opening = text.slice(start, mark + 1);
  const from = mark + 1;
  let close = text.slice(from, from + longestValue).indexOf(opening);
  // An escaped quote, as in JSON, does not end the value.
  while (opening.length === 1 && close > 0 && text.charAt(from + close - 1) === '\\') {
    close = text.slice(0, from + longestValue).indexOf(opening, from + close + 1) - from;
  }
  return {
    start: from,
    end: close < 0 ? Math.min(text.length, from + longestValue) : from + close,
    quoted: true,
  };
};

const schemes =
  /^(?:Bearer|Basic|Token|ApiKey|Api-Key|Digest|Negotiate|Splunk|GenieKey|Key|DSN|SSWS|AWS4?)(?:\s|%20|\+)+/i;

/**
 * Words after a name in a sentence, in a function signature or in a list of choices, which are not
 * secrets.
 */
const prose =
  /^(?:a|an|the|to|if|or|and|for|with|is|in|on|as|at|by|of|from|when|where|must|may|should|can|will|not|see|set|via|per|this|that|it|its|your|our|their|be|has|are|was|which|who|how|what|then|else|value|flag|option|argument|string|str|int|bool|boolean|number|text|bytes|option<.*|vec<.*|any|object|array|list|map|header|headers|field|file|files|path|env|variable|store|manager|provider|rotation|service|based|required|optional|supported|expired|invalid|missing|valid|empty|present|read|write|admin|create|delete|update|list|get|manage|latest|stable|edge|main|dev|&.*)[.,;:!?]?$/i;

const lettersOnly = /^[A-Za-z]+[.,;:!?]?$/;

interface Found {
  readonly name: string;
  readonly value: string;
  /** Whether name and value are joined by `=` or a flag; a colon or spaces may also be prose. */
  readonly tight: boolean;
  /** The value is followed by the end of the line or of the structure. */
  readonly last: boolean;
  readonly quoted: boolean;
}

const isSecretPair = ({ name, value, tight, last, quoted }: Found): boolean => {
  const verdict = nameVerdict(name);
  if (verdict === 'none' || !isSecretBehind(verdict, value)) return false;
  // `{`, `[` and `(` open a structure; `--secret db` names an object.
  if (!quoted && /^[{[(](?:["'\s{[]|[^}\])]*[}\])]?$)/.test(value)) return false;
  if (/^secrets?$/i.test(name) && /^[a-z][a-z-]*$/.test(value)) return false;
  if (prose.test(value.trim())) return quoted && verdict === 'password' && !lettersOnly.test(value);
  if (quoted || tight || !lettersOnly.test(value)) return true;
  return verdict === 'password' && last;
};

const afterScheme = (text: string, range: TextRange): TextRange => {
  const [scheme = ''] = schemes.exec(text.slice(range.start, range.start + 24)) ?? [];
  if (scheme === '') return range;
  const from = range.start + scheme.length;
  // Without quotes, the value so far is only the name of the scheme.
  return range.end > from ? { start: from, end: range.end } : unquoted(text, from);
};

const isTag = (text: string, nameFrom: number): boolean =>
  /[/:@]/.test(text.charAt(nameFrom - 1)) && text.charAt(nameFrom - 2) !== '/';

/** `${NAME:-…}`, `module::token=debug` and `//user:…@host` only look like pairs. */
const isPairName = (text: string, from: number, separator: string): boolean => {
  const before = text.slice(Math.max(0, from - 2), from);
  return before !== '${' && before !== '::' && !(separator === ':' && before === '//');
};

/** In the query of a URL, the value ends before the fragment. */
const inQuery = <R extends TextRange>(text: string, nameFrom: number, range: R): R => {
  const hash = text.slice(range.start, range.end).indexOf('#');
  return hash > 0 && /[?&]/.test(text.charAt(nameFrom - 1))
    ? { ...range, end: range.start + hash }
    : range;
};

/** `NAME=value`, `name: value`, `"name": "value"`, `?name=value` … whose name says that it is a secret. */
const pairs = (text: string): readonly TextRange[] => {
  const found: TextRange[] = [];
  // Text inside a value is not a name; this also keeps the time linear for `a=a=a=…`.
  let inside = 0;
  for (const { 0: separator, index } of text.matchAll(/=>|:=|[=:]/g)) {
    if (index < inside) continue;
    const behind = index + separator.length;
    if (separator === ':' && /^(?:\/\/|:)/.test(text.slice(behind, behind + 2))) continue;
    if (text.charAt(index - 1) === ':' || text.charAt(behind) === '=') continue;
    const { name, from, quoted: quotedName } = nameBefore(text, index);
    if (name === '' || nameVerdict(name) === 'none' || !isPairName(text, from, separator)) continue;
    const range = inQuery(text, from, valueAt(text, behind));
    if (range.end - range.start > longestName) inside = range.end;
    const spaced =
      range.start > behind + (range.quoted ? 1 : 0) || /[ \t]/.test(text.charAt(index - 1));
    // `image/token:1.2`, `arn:…:secret:name` and `scope:read` are chains, not pairs.
    const bareColon = separator === ':' && !spaced && !quotedName && !range.quoted;
    const secret = afterScheme(text, range);
    const value = text.slice(secret.start, secret.end);
    if (bareColon && name !== 'pass') {
      if (isTag(text, from) || /^[A-Za-z*]+$/.test(value) || /^v?\d+(?:\.[\w-]+)*$/.test(value))
        continue;
    }
    const last =
      /^(?:$|\s*[\n,;}\]"'`\\])/.test(text.slice(secret.end, secret.end + 8)) ||
      secret.end >= text.length;
    const tight = separator !== ':' && !spaced;
    if (isSecretPair({ name, value, tight, last, quoted: range.quoted || secret !== range }))
      found.push(secret);
  }
  return found;
};

const flag = /(?<![\w-])-{1,2}([A-Za-z][\w.-]{1,80})(["']?(?:[ \t\n]+|,[ \t]*))/g;

/** `--password value` and `-token value`, also as items of a list. */
const flags = (text: string): readonly TextRange[] =>
  [...text.matchAll(flag)].flatMap(({ 0: whole, 1: name = '', index }) => {
    if (nameVerdict(name) === 'none') return [];
    const range = valueAt(text, index + whole.length);
    const value = text.slice(range.start, range.end);
    const isOther = !range.quoted && /^(?:-|[\w.-]+=|(?:pass|env|file|fd):)/.test(value);
    const isSecret = isSecretPair({ name, value, tight: true, last: true, quoted: range.quoted });
    return isOther || !isSecret ? [] : [range];
  });

const element = /<(?:\w+:)?([A-Za-z][\w.-]{1,80})>([^<>]{1,2000})<\//g;
const named =
  /\\?["'](?:name|key|Name|Key)\\?["']\s{0,3}[:=]\s{0,3}\\?["']([\w.-]{1,100})\\?["']\s{0,3},\s{0,3}\\?["'][vV]alue\\?["']\s{0,3}[:=]\s{0,3}\\?["']([^"'\\]{1,2000})/g;
const attribute = /(?:name|key)=["']([\w.-]{1,100})["']\s{1,3}value=["']([^"']{1,2000})/gi;

/** `<password>value</password>`, `{"name": "PASSWORD", "value": "…"}`, `key="Password" value="…"`. */
const structures = (text: string): readonly TextRange[] =>
  [element, named, attribute].flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => {
      const start = index + whole.lastIndexOf(value);
      const isSecret = isSecretPair({ name, value, tight: true, last: true, quoted: true });
      return isSecret ? [{ start, end: start + value.length }] : [];
    }),
  );

/** The secrets that follow their names in a text. */
export const namedSecrets = (text: string): readonly TextRange[] => [
  ...(/[=:]/.test(text) ? pairs(text) : []),
  ...(text.includes('-') ? flags(text) : []),
  ...(/value|<\//i.test(text) ? structures(text) : []),
];

/** Whether the text after a colon in a URL is a port with a path, and not a password. */
const isPort = (text: string): boolean =>
  /^(?:\d{1,5}|\$[({]\w+[)}]|\{\w+\})(?:[/?#]|$)/.test(text);

/** Passwords of URLs, also with `/`, `@` or `:` in them. */
export const urlPasswords = (text: string): readonly TextRange[] => {
  const found: TextRange[] = [];
  for (const { index } of text.matchAll(/:\/\//g)) {
    const from = index + 3;
    const stop = text.slice(from, from + longestValue).search(/[\s"'`<>\\]|:\/\//);
    const rest = text.slice(from, stop < 0 ? from + longestValue : from + stop);
    const colon = rest.slice(0, 257).search(/[:/@?#[]/);
    if (colon < 0 || rest.charAt(colon) !== ':') continue;
    const after = rest.slice(colon + 1);
    const authorityEnd = after.search(/[/?#]/);
    const authority = authorityEnd < 0 ? after : after.slice(0, authorityEnd);
    // A reference such as `${X:-a/b}` may hold a slash.
    const at = authority.includes('@') ? authority.lastIndexOf('@') : after.indexOf('@');
    if (at <= 0 || (!authority.includes('@') && isPort(after))) continue;
    const value = after.slice(0, at);
    if (isReference(value) || isStandIn(value)) continue;
    found.push({ start: from + colon + 1, end: from + colon + 1 + at });
  }
  return found;
};

/** Whether a text with the form of a credential is only a sample: `glpat-xxxx`, `sk-your-key`. */
export const isSample = (value: string): boolean =>
  value.includes(placeholder) || /(?:^|[-_.])(?:x{6,}|\*{3,}|\.{3,}|your[-_])/i.test(value);

/** Whether the match of a guessed shape is only a word or a reference. */
export const isPlainFind = (id: string, value: string): boolean => {
  if (isReference(value) || isStandIn(value) || prose.test(value) || value.startsWith('-'))
    return true;
  if (id === 'redirected-bearer')
    return !looksRandom(value) && !/[+/=]$/.test(value) && !/\d/.test(value);
  if (id === 'url-token') return !looksRandom(value);
  return false;
};

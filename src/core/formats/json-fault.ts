const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Scans a text as JSON; after an error, `at` is the offset of the error. */
class Walk {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  #mark(mark: string): boolean {
    this.#matches(SPACE);
    if (this.#text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  #member(): boolean {
    this.#matches(SPACE);
    return this.#matches(STRING) && this.#mark(':') && this.value();
  }

  #list(close: string, part: () => boolean): boolean {
    if (this.#mark(close)) return true;
    do {
      if (!part()) return false;
    } while (this.#mark(','));
    return this.#mark(close);
  }

  value(): boolean {
    if (this.#mark('{')) return this.#list('}', () => this.#member());
    if (this.#mark('[')) return this.#list(']', () => this.value());
    return this.#matches(STRING) || this.#matches(SCALAR);
  }

  whole(): boolean {
    const fits = this.value();
    this.#matches(SPACE);
    return fits && this.at === this.#text.length;
  }
}

/**
 * The offset of the first JSON error in a text, or `undefined`. The messages of JSON.parse differ
 * between JavaScript engines and may not contain the offset.
 */
export const jsonFault = (text: string): number | undefined => {
  const walk = new Walk(text);
  return walk.whole() ? undefined : walk.at;
};

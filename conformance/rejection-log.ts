import { type Rejection, rejectionKey } from './report.ts';

/** Maximum number of distinct rejections that are printed; the table counts all. */
const SHOWN = 60;

/**
 * Prints each distinct rejection once, when it first occurs, and at the end how often it occurred.
 */
export class RejectionLog {
  readonly #log: (line: string) => void;
  readonly #heard = new Map<string, { readonly first: Rejection; count: number }>();

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  hear(rejections: readonly Rejection[]): void {
    for (const rejection of rejections) {
      const key = rejectionKey(rejection);
      const known = this.#heard.get(key);
      if (known) {
        known.count += 1;
        continue;
      }
      this.#heard.set(key, { first: rejection, count: 1 });
      if (this.#heard.size > SHOWN) continue;
      this.#log(`✗ ${rejection.tool} · ${rejection.bundle} · ${rejection.file}`);
      this.#log(`    ${rejection.message.replaceAll('\n', '\n    ')}`);
    }
  }

  sum(): void {
    for (const { first, count } of [...this.#heard.values()].slice(0, SHOWN))
      if (count > 1) this.#log(`${count} times: ${first.tool}: ${first.message.split('\n')[0]}`);
    if (this.#heard.size > SHOWN) this.#log(`… and ${this.#heard.size - SHOWN} other complaints`);
  }
}

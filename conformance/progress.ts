/** Duration so far and remaining configurations of a family. */
interface Pace {
  left: number;
  done: number;
  ms: number;
}

const words = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;

/** Estimates the remaining time; a configuration takes longer in some families than in others. */
export class Progress {
  readonly #families: Map<string, Pace>;
  readonly #all: number;

  constructor(families: readonly { readonly name: string; readonly count: number }[]) {
    this.#families = new Map(
      families.map(({ name, count }) => [name, { left: count, done: 0, ms: 0 }]),
    );
    this.#all = families.reduce((sum, { count }) => sum + count, 0);
  }

  judged(name: string, count: number, ms: number): void {
    const pace = this.#families.get(name);
    if (!pace) throw new Error(`no family is called "${name}"`);
    pace.left -= count;
    pace.done += count;
    pace.ms += ms;
  }

  /** Number of judged configurations of each family. */
  done(): { readonly name: string; readonly count: number }[] {
    return [...this.#families]
      .map(([name, { done }]) => ({ name, count: done }))
      .filter(({ count }) => count > 0);
  }

  /** The progress line: `150 of 617 configurations judged, about 4 min left`. */
  line(): string {
    const paces = [...this.#families.values()];
    const done = paces.reduce((sum, pace) => sum + pace.done, 0);
    const usual = paces.reduce((sum, pace) => sum + pace.ms, 0) / Math.max(1, done);
    const left = paces.reduce(
      (sum, pace) => sum + pace.left * (pace.done > 0 ? pace.ms / pace.done : usual),
      0,
    );
    const rest = done === this.#all ? '' : `, about ${words(left / 1000)} left`;
    return `${done} of ${this.#all} configurations judged${rest}`;
  }
}

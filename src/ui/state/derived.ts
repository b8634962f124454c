import {
  type Config,
  changedPaths,
  check,
  type FieldPath,
  type Finding,
  type GeneratedFile,
  generate,
  type Plan,
  plan,
} from '../../core/index.ts';

/**
 * A function that remembers its newest results, so that several components share one computation.
 * Three are enough: the present, the state before it, and the one that undo returns to.
 */
export const remember = <I extends object, O>(
  compute: (input: I) => O,
  most = 3,
): ((input: I) => O) => {
  let known: readonly { readonly input: I; readonly output: O }[] = [];
  return (input) => {
    const entry = known.find((one) => one.input === input) ?? { input, output: compute(input) };
    // The newest use comes first, so that what every edit compares with is not forgotten.
    if (known[0] !== entry) known = [entry, ...known.filter((one) => one !== entry)].slice(0, most);
    return entry.output;
  };
};

/** What follows from a configuration. */
export const planOf: (config: Config) => Plan = remember((config: Config) => plan(config));

/** The files of a configuration. */
export const filesOf: (config: Config) => readonly GeneratedFile[] = remember((config: Config) =>
  generate(planOf(config)),
);

/** What is wrong with a configuration or could be better. */
export const findingsOf: (config: Config) => readonly Finding[] = remember((config: Config) =>
  check(planOf(config)),
);

/** The fields that differ from the defaults. */
export const changedOf: (config: Config) => readonly FieldPath[] = remember((config: Config) =>
  changedPaths(config),
);

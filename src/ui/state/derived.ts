import {
  type Config,
  changedPaths,
  type FieldPath,
  type Finding,
  type GeneratedFile,
  type Plan,
} from '../../core/index.ts';

/**
 * Memoises the newest results of a function, so that several components share one computation. Six
 * entries are enough: the current configuration, the one before it, the one that undo returns to,
 * and the same three of the frame that is still on the screen.
 */
export const remember = <I extends object, O>(
  compute: (input: I) => O,
  most = 6,
): ((input: I) => O) => {
  let known: readonly { readonly input: I; readonly output: O }[] = [];
  return (input) => {
    const entry = known.find((one) => one.input === input) ?? { input, output: compute(input) };
    // The most recently used entry comes first, so that the entries that every edit compares with
    // are not evicted.
    if (known[0] !== entry) known = [entry, ...known.filter((one) => one !== entry)].slice(0, most);
    return entry.output;
  };
};

/** The module `engine.ts`. */
type Engine = typeof import('./engine.ts');

/** The engine with caches for the plan, the files and the findings. */
const remembering = ({ plan, generate, generateAround, check, effectiveValue }: Engine) => {
  const planOf = remember((config: Config): Plan => plan(config));
  return {
    files: remember((config: Config) => generate(planOf(config))),
    around: (path: string, config: Config, earlier: Config) =>
      generateAround(path, { plan: planOf(config), earlier: planOf(earlier) }),
    findings: remember((config: Config) => check(planOf(config))),
    effective: (config: Config, path: FieldPath) => effectiveValue(planOf(config), path),
    afresh: (config: Config) => check(plan(config)),
  };
};

let derive: ReturnType<typeof remembering> | undefined;
let loading: Promise<void> | undefined;

/** Loads the engine; a second call returns the same promise, unless loading failed. */
export const loadDerivations = (): Promise<void> => {
  loading ??= import('./engine.ts').then(
    (engine) => {
      derive = remembering(engine);
    },
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
};

const none: readonly never[] = [];

/** The files of a configuration; empty until the engine has loaded. */
export const filesOf = (config: Config): readonly GeneratedFile[] => derive?.files(config) ?? none;

/**
 * The files of a configuration that are generated together with `path`, a path from an earlier
 * configuration. This costs a fraction of `filesOf`, which later reuses the result.
 */
export const filesAround = (
  path: string,
  config: Config,
  earlier: Config,
): readonly GeneratedFile[] => derive?.around(path, config, earlier) ?? none;

/** The findings of a configuration; empty until the engine has loaded. */
export const findingsOf = (config: Config): readonly Finding[] => derive?.findings(config) ?? none;

/** The value that applies while a field is empty; undefined until the engine has loaded. */
export const effectiveOf = (config: Config, path: FieldPath): string | undefined =>
  derive?.effective(config, path);

/** The findings of a trial configuration; computed without changing the caches. */
export const findingsAfresh = (config: Config): readonly Finding[] =>
  derive?.afresh(config) ?? none;

/** The fields that differ from the defaults. */
export const changedOf: (config: Config) => readonly FieldPath[] = remember((config: Config) =>
  changedPaths(config),
);

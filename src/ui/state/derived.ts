import {
  type Config,
  changedPaths,
  type FieldPath,
  type Finding,
  type GeneratedFile,
  type Plan,
} from '../../core/index.ts';

/**
 * A function that remembers its newest results, so that several components share one computation.
 * Six are enough: the present, the state before it, the one that undo returns to, and as many that
 * are still on the screen until a frame has been painted.
 */
export const remember = <I extends object, O>(
  compute: (input: I) => O,
  most = 6,
): ((input: I) => O) => {
  let known: readonly { readonly input: I; readonly output: O }[] = [];
  return (input) => {
    const entry = known.find((one) => one.input === input) ?? { input, output: compute(input) };
    // The newest use comes first, so that what every edit compares with is not forgotten.
    if (known[0] !== entry) known = [entry, ...known.filter((one) => one !== entry)].slice(0, most);
    return entry.output;
  };
};

/** What `engine.ts` brings. */
type Engine = typeof import('./engine.ts');

/** The engine with a memory of its own for the plan, the files and the findings. */
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

/** Loads the engine once; a load that failed can be asked for again. */
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

/** The files of a configuration; none until the engine has loaded. */
export const filesOf = (config: Config): readonly GeneratedFile[] => derive?.files(config) ?? none;

/**
 * The files of a configuration that belong together with `path`, which was among the files of an
 * earlier one: a fraction of the work of `filesOf`, which then finds this part done.
 */
export const filesAround = (
  path: string,
  config: Config,
  earlier: Config,
): readonly GeneratedFile[] => derive?.around(path, config, earlier) ?? none;

/** What is wrong with a configuration or could be better; nothing until the engine has loaded. */
export const findingsOf = (config: Config): readonly Finding[] => derive?.findings(config) ?? none;

/** The value that holds where the box of a field is empty; nothing until the engine has loaded. */
export const effectiveOf = (config: Config, path: FieldPath): string | undefined =>
  derive?.effective(config, path);

/** The findings of a configuration that is only tried: what is remembered stays remembered. */
export const findingsAfresh = (config: Config): readonly Finding[] =>
  derive?.afresh(config) ?? none;

/** The fields that differ from the defaults. */
export const changedOf: (config: Config) => readonly FieldPath[] = remember((config: Config) =>
  changedPaths(config),
);

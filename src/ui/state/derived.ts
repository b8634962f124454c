import {
  changedDecisions,
  changedPaths,
  type Decision,
  type Decisions,
  type FieldPath,
  type Finding,
  firstWorkload,
  type GeneratedFile,
  type Layer,
  layerValues,
  type Plan,
} from '../../core/index.ts';

/**
 * Memoises the newest results of a function, so that several components share one computation. Six
 * entries are enough: the current decisions, the ones before, the ones that undo returns to, and the
 * same three of the frame that is still on the screen.
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
  const planOf = remember((decisions: Decisions): Plan => plan(decisions));
  return {
    files: remember((decisions: Decisions) => generate(planOf(decisions))),
    around: (path: string, decisions: Decisions, earlier: Decisions) =>
      generateAround(path, { plan: planOf(decisions), earlier: planOf(earlier) }),
    findings: remember((decisions: Decisions) => check(planOf(decisions))),
    effective: (decisions: Decisions, { workload, path }: Decision) => {
      const bundle = planOf(decisions);
      const own = bundle.workloads.find((one) => one.workload === workload);
      return effectiveValue(own ?? bundle, path);
    },
    afresh: (decisions: Decisions) => check(plan(decisions)),
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

/** The files of decisions; empty until the engine has loaded. */
export const filesOf = (decisions: Decisions): readonly GeneratedFile[] =>
  derive?.files(decisions) ?? none;

/**
 * The files that are generated together with `path`, a path from earlier decisions. This costs a fraction of `filesOf`, which later reuses the result.
 */
export const filesAround = (
  path: string,
  decisions: Decisions,
  earlier: Decisions,
): readonly GeneratedFile[] => derive?.around(path, decisions, earlier) ?? none;

/** The findings about decisions; empty until the engine has loaded. */
export const findingsOf = (decisions: Decisions): readonly Finding[] =>
  derive?.findings(decisions) ?? none;

/** The value that applies while a field is empty; undefined until the engine has loaded. */
export const effectiveOf = (decisions: Decisions, decision: Decision): string | undefined =>
  derive?.effective(decisions, decision);

/** The findings about decisions that are only tried; computed without changing the caches. */
export const findingsAfresh = (decisions: Decisions): readonly Finding[] =>
  derive?.afresh(decisions) ?? none;

/** The decisions that differ from the defaults, of all workloads. */
export const allChanged: (decisions: Decisions) => readonly Decision[] = remember(
  (decisions: Decisions) => changedDecisions(decisions),
);

const baseChanged = remember((decisions: Decisions) => changedPaths(decisions.base));

const layerChanged = remember((layer: Layer): readonly FieldPath[] =>
  layerValues(layer).flatMap(([path]) => (path === 'workload.kind' ? [] : [path])),
);

/**
 * The fields that a workload decides: the first one differently from the defaults, another one for
 * itself. Its kind does not count, because every added workload has one.
 */
export const changedOf = (decisions: Decisions, workload: string): readonly FieldPath[] => {
  const layer = workload === firstWorkload ? undefined : decisions.workloads[workload];
  return layer === undefined ? baseChanged(decisions) : layerChanged(layer);
};

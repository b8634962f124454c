import type { Text } from '../../fields/text.ts';
import {
  because,
  becauseLocked,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { type Fact, recognised } from '../fact.ts';

/**
 * Crates that start a thread for each core of the node, beside the runtime of the server, and the
 * variable by which they learn another number.
 */
const pools: readonly (Indication & { readonly variable: string })[] = [
  // https://docs.rs/rayon/latest/rayon/struct.ThreadPoolBuilder.html#method.num_threads
  {
    crates: ['rayon', 'rayon-core', 'candle-core', 'tokenizers', 'linfa'],
    variable: 'RAYON_NUM_THREADS',
  },
  // https://docs.pola.rs/api/python/stable/reference/api/polars.thread_pool_size.html
  { crates: ['polars', 'polars-core', 'polars-lazy'], variable: 'POLARS_MAX_THREADS' },
  // https://docs.rs/crate/async-std/latest/source/src/rt/mod.rs
  { crates: ['async-std'], variable: 'ASYNC_STD_THREAD_COUNT' },
  // https://github.com/OpenMathLib/OpenBLAS#setting-the-number-of-threads-using-environment-variables
  { crates: ['openblas-src'], variable: 'OPENBLAS_NUM_THREADS' },
];

const withEffect = (reason: Text): Text => ({
  en: `${reason.en}: it starts a thread for each core of the node`,
  'zh-CN': `${reason['zh-CN']}：它会按节点核数创建线程`,
});

/** Facts about pools of threads beside those of the runtime. */
export const recogniseThreads = ({ dependencies, locked }: RecogniserContext): readonly Fact[] => {
  const normal = dependencies.filter(({ kind }) => kind === 'normal');
  const named = findSigns(normal, pools).map(({ sign, evidence }) => ({
    variable: sign.variable,
    reason: because(evidence),
    line: evidence.dependency.line,
  }));
  const inLock = (locked?.crates ?? [])
    .filter(({ isNormal }) => isNormal)
    .flatMap((crate) =>
      pools
        .filter(({ crates }) => crates.includes(crate.package.name))
        .map(({ variable }) => ({
          variable,
          reason: becauseLocked(crate),
          line: crate.dependency.line,
        })),
    );
  const found = new Map([...inLock, ...named].map((one) => [one.variable, one]));
  return [...found.values()].map(({ variable, reason, line }) =>
    recognised('workload.threadVariables', [variable], withEffect(reason), line),
  );
};

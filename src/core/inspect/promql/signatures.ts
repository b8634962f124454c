/** Instant vector, range vector (matrix), scalar, text. */
export type Kind = 'v' | 'm' | 's' | 't';

/** Whether the first letter of an argument entry is a type; always true for a non-empty entry. */
export const isKind = (letter: string | undefined): letter is Kind =>
  letter === 'v' || letter === 'm' || letter === 's' || letter === 't';

/**
 * The types of arguments and result. `?`: the argument is optional; `*`: it is optional and may be
 * repeated.
 */
export interface Signature {
  readonly arguments: readonly string[];
  readonly result: Kind;
}

/** Every function of Prometheus 3.15 by its arguments; checked against promtool. */
const functions: readonly (readonly [args: string, result: Kind, names: string])[] = [
  [
    'm',
    'v',
    'rate irate increase delta idelta deriv changes resets avg_over_time min_over_time max_over_time sum_over_time count_over_time last_over_time first_over_time present_over_time absent_over_time stddev_over_time stdvar_over_time mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time',
  ],
  [
    'v',
    'v',
    'abs absent ceil floor exp ln log2 log10 sqrt sgn sort sort_desc timestamp start_timestamp acos acosh asin asinh atan atanh cos cosh sin sinh tan tanh deg rad histogram_avg histogram_count histogram_sum histogram_stddev histogram_stdvar',
  ],
  ['v?', 'v', 'minute hour day_of_month day_of_week day_of_year days_in_month month year'],
  ['', 's', 'time pi start end range step'],
  ['v', 's', 'scalar'],
  ['s', 'v', 'vector'],
  ['v s?', 'v', 'round'],
  ['v s', 'v', 'clamp_min clamp_max'],
  ['v s s', 'v', 'clamp'],
  ['m s', 'v', 'predict_linear'],
  ['m s s', 'v', 'double_exponential_smoothing'],
  ['s m', 'v', 'quantile_over_time'],
  ['s v', 'v', 'histogram_quantile'],
  ['s s v', 'v', 'histogram_fraction'],
  ['v t s s*', 'v', 'histogram_quantiles'],
  ['v v?', 'v', 'info'],
  ['v t t t t', 'v', 'label_replace'],
  ['v t t t*', 'v', 'label_join'],
  ['v t t*', 'v', 'sort_by_label sort_by_label_desc'],
];

const aggregations: readonly (readonly [args: string, names: string])[] = [
  ['v', 'sum avg min max count group stddev stdvar'],
  ['s v', 'topk bottomk quantile limitk limit_ratio'],
  ['t v', 'count_values'],
];

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Functions and aggregations by name. */
export const signatures: ReadonlyMap<string, Signature> = new Map([
  ...functions.flatMap(([args, result, names]) =>
    words(names).map((name) => [name, { arguments: words(args), result }] as const),
  ),
  ...aggregations.flatMap(([args, names]) =>
    words(names).map((name) => [name, { arguments: words(args), result: 'v' }] as const),
  ),
]);

const behindFlag: ReadonlySet<string> = new Set(
  words(
    'mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time start_timestamp start end range step double_exponential_smoothing histogram_quantiles info sort_by_label sort_by_label_desc limitk limit_ratio',
  ),
);

/**
 * Whether Prometheus accepts the function only with
 * `--enable-feature=promql-experimental-functions`.
 */
export const isExperimental = (name: string): boolean => behindFlag.has(name);

/** One value of a chart's values that is turned to another. */
export interface ChartVariation {
  /** Dotted path, for messages. */
  readonly path: string;
  /** The values file that makes the turn, each way it may be made; the second is tried if the schema forbids the first. */
  readonly to: readonly unknown[];
}

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

interface Leaf {
  readonly path: string;
  readonly value: Scalar;
  /** The smallest values file that puts another value here; lists are given whole. */
  readonly put: (other: unknown) => unknown;
}

/** Every scalar, however deep. */
function leaves(value: unknown, path: string, put: (other: unknown) => unknown): Leaf[] {
  if (isScalar(value)) return [{ path, value, put }];
  if (Array.isArray(value))
    return value.flatMap((child: unknown, index) =>
      leaves(child, `${path}[${index}]`, (other) => put(value.with(index, other))),
    );
  if (typeof value !== 'object' || value === null) return [];
  const inList = path.includes('[');
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, path ? `${path}.${key}` : key, (other) =>
      // Inside a list nothing is merged, so what lies beside the value is repeated.
      put(inList ? { ...value, [key]: other } : { [key]: other }),
    ),
  );
}

/** Every boolean the other way round, every number one more or one less. */
const others = (value: Scalar): Scalar[] => {
  if (typeof value === 'boolean') return [!value];
  return typeof value === 'number' ? [value + 1, value - 1] : [];
};

/** Each boolean and number of a values file, turned alone. */
export const chartVariations = (values: unknown): ChartVariation[] =>
  leaves(values, '', (other) => other)
    .filter(({ value }) => typeof value !== 'string')
    .map(({ path, value, put }) => ({ path, to: others(value).map(put) }));

/** As much of a chart's schema as says where it describes values. */
export interface ValuesSchema {
  readonly properties?: Readonly<Record<string, ValuesSchema>>;
}

/** A value that the chart's schema has to refuse. */
export interface InvalidValues {
  readonly path: string;
  readonly values: unknown;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value of the wrong type at every place that the schema describes, and an unknown key in every
 * mapping whose keys it lists. What it leaves open, such as a probe, is Kubernetes' to judge.
 */
export function* mistakes(
  values: unknown,
  schema: ValuesSchema,
  path = '',
  put: (other: unknown) => unknown = (other) => other,
): Generator<InvalidValues> {
  const { properties } = schema;
  if (path !== '')
    yield { path, values: put(isMap(values) || Array.isArray(values) ? 'wrong' : ['wrong']) };
  if (!isMap(values) || (path !== '' && properties === undefined)) return;
  yield { path: `${path}.notAValue`, values: put({ notAValue: true }) };
  for (const [key, child] of Object.entries(values))
    yield* mistakes(child, properties?.[key] ?? {}, path ? `${path}.${key}` : key, (other) =>
      put({ [key]: other }),
    );
}

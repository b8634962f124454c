/** A change of one value of a chart. */
export interface ChartVariation {
  /** Dotted path, for messages. */
  readonly path: string;
  /**
   * Values files that make the change, in order of preference; the second is tried if the schema
   * refuses the first.
   */
  readonly to: readonly unknown[];
}

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

interface Leaf {
  readonly path: string;
  readonly value: Scalar;
  /** Builds the smallest values file that sets another value here; lists are written in full. */
  readonly put: (other: unknown) => unknown;
}

/** Every scalar at any depth. */
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
      // Helm does not merge lists, so the other keys of the list element are repeated.
      put(inList ? { ...value, [key]: other } : { [key]: other }),
    ),
  );
}

/** Other values of a scalar: a boolean negated, a number plus one and minus one. */
const others = (value: Scalar): Scalar[] => {
  if (typeof value === 'boolean') return [!value];
  return typeof value === 'number' ? [value + 1, value - 1] : [];
};

/** One variation for each boolean and number of a values file. */
export const chartVariations = (values: unknown): ChartVariation[] =>
  leaves(values, '', (other) => other)
    .filter(({ value }) => typeof value !== 'string')
    .map(({ path, value, put }) => ({ path, to: others(value).map(put) }));

/** The part of a chart's schema that shows which values it describes. */
export interface ValuesSchema {
  readonly properties?: Readonly<Record<string, ValuesSchema>>;
}

/** Values that the chart's schema must refuse. */
export interface InvalidValues {
  readonly path: string;
  readonly values: unknown;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value of the wrong type at every path of the schema, and an unknown key in every mapping whose
 * keys the schema lists. Values that the schema leaves open, such as a probe, are validated by
 * Kubernetes.
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

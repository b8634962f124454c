/** A way in which others use a chart: another parent, other values. */
export interface ChartUse {
  /** For messages. */
  readonly name: string;
  /** The values that are given to Helm. */
  readonly values: unknown;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A null at every path of a values file: Helm then removes the value, as it is absent after
 * `--reuse-values` with a chart that has a new value.
 */
export function* nulls(
  values: unknown,
  path = '',
  put: (other: unknown) => unknown = (other) => other,
): Generator<ChartUse> {
  if (path !== '') yield { name: `${path}=null`, values: put(null) };
  if (!isMap(values)) return;
  for (const [key, child] of Object.entries(values))
    yield* nulls(child, path === '' ? key : `${path}.${key}`, (other) => put({ [key]: other }));
}

/** Text that a template writes for a value that it formats without a test for absence. */
const badText = /<no value>|%!|<nil>/;

/** The start of the message of `required` and `fail`, with which a chart asks for a value. */
const ownError = 'execution error at';

/** The error of a rendering, or undefined if the chart can be used in this way. */
export const errorOf = ({
  code,
  stdout,
  stderr,
}: {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}): string | undefined => {
  if (code !== 0) return stderr.includes(ownError) ? undefined : stderr;
  const line = stdout.split('\n').find((text) => badText.test(text));
  return line === undefined ? undefined : `an absent value is written as text: ${line.trim()}`;
};

/** Files of a chart that has the chart as a dependency with a condition, as Helm recommends. */
export const parentChart = (chart: string): string =>
  JSON.stringify({
    apiVersion: 'v2',
    name: 'parent',
    version: '1.0.0',
    dependencies: [
      {
        name: chart,
        version: '>=0.0.0-0',
        repository: '',
        condition: `${chart}.enabled`,
      },
    ],
  });

/** Values of a parent chart: the condition, and `global`, which Helm passes to every chart. */
export const parentValues = (chart: string, enabled: boolean): unknown => ({
  global: { imageRegistry: 'registry.example.com' },
  [chart]: { enabled },
});

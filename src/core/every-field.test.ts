import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Config,
  defaults,
  type FieldPath,
  type FieldValue,
  fieldAt,
  fieldPaths,
  generate,
  isFieldPath,
  plan,
  presets,
  unmet,
  withValue,
  withValues,
} from './index.ts';
import { arbitraryConfig, arbitraryValue } from './testing/arbitrary-config.ts';

/** Fields that describe the code for the user and its advice; no file holds them. */
const informative: ReadonlySet<FieldPath> = new Set(['build.edition', 'project.framework']);

/** The files without the decisions themselves, which every field changes. */
const written = (config: Config): string =>
  generate(plan(config))
    .filter(({ path }) => path !== 'waybill.yaml')
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');

const writtenBefore = new Map<Config, string>();

/** The files of a configuration that is asked for again, generated once. */
const writtenOnce = (config: Config): string => {
  const text = writtenBefore.get(config) ?? written(config);
  writtenBefore.set(config, text);
  return text;
};

/** The configuration in which the field has an effect. */
const withEffect = (config: Config, path: FieldPath): Config => {
  let next = config;
  for (const [condition, wanted] of Object.entries(fieldAt(path).when ?? {})) {
    if (!isFieldPath(condition) || unmet(next, { [condition]: wanted }).length === 0) continue;
    const value = Array.isArray(wanted) ? wanted[0] : wanted;
    const held: FieldValue = fieldAt(condition).kind === 'choices' ? [wanted].flat() : value;
    next = withEffect(withValue(next, condition, held), condition);
  }
  return next;
};

/** What some fields only matter beside: a claim, a maintainer, a database behind the Rust code. */
const accompanied = withValues(defaults, [
  ['packaging.maintainer', 'Platform'],
  ['rust.code', 'crate'],
  ['services.database', 'postgresql'],
  ['scaling.podMetrics', [{ name: 'requests', average: '100' }]],
  ['scaling.metricsAdapter', 'prometheus-adapter'],
  [
    'pod.volumes',
    [{ name: 'data', kind: 'claim', mountPath: '/data', source: '', size: '1Gi', readOnly: false }],
  ],
]);

const contexts: readonly Config[] = [
  accompanied,
  ...presets.map(({ config }) => config),
  ...fc.sample(arbitraryConfig(defaults), { numRuns: 12, seed: 1 }),
];

/** Values that refer to something by name, which chance would not find. */
const named: Readonly<Partial<Record<FieldPath, readonly FieldValue[]>>> = {
  'scaling.metricSeries': [[{ metric: 'requests', series: 'requests_total', kind: 'counter' }]],
};

describe('the field', () => {
  it.each(fieldPaths.filter((path) => !informative.has(path)))('%s changes some file', (path) => {
    const values = [
      ...(named[path] ?? []),
      ...fc.sample(arbitraryValue(fieldAt(path)), { numRuns: 8, seed: 2 }),
    ];
    const changes = contexts.some((context) => {
      const base = withEffect(context, path);
      return values.some((value) => written(withValue(base, path, value)) !== writtenOnce(base));
    });
    expect(changes).toBe(true);
  });
});

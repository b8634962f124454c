import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaults, withValue, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import type { Text } from '../../fields/index.ts';
import { parseYaml } from '../../formats/yaml-parse.ts';
import { chartValues } from '../../kubernetes/chart-template.ts';
import { manifests } from '../../kubernetes/index.ts';
import { plan } from '../../plan/index.ts';
import { presets } from '../../presets/index.ts';
import { arbitraryConfig } from '../../testing/arbitrary-config.ts';
import { runs } from '../../testing/runs.ts';
import { helm } from './index.ts';
import { sectionComments } from './section-comments.ts';
import { environmentValues, plainValues, type ValueNode, valueTree } from './values.ts';
import { valuesFile } from './values-file.ts';

const sections = ({ path, leaf, children }: ValueNode): string[] =>
  leaf === undefined ? [path, ...[...children.values()].flatMap(sections)] : [];

const claim = {
  name: 'data',
  mountPath: '/data',
  kind: 'claim',
  source: '',
  size: '1Gi',
  readOnly: false,
} as const;

const filesOf = (config: Config) =>
  new Map(
    helm
      .files(plan(single(config)))
      .map(({ path, text }) => [path.split('/').slice(3).join('/'), text]),
  );

const read = (files: Map<string, string>, path: string) => {
  const parsed = parseYaml(files.get(path) ?? '', '1.1');
  if (!parsed.ok) throw new Error(`${path}: ${parsed.reason}`);
  return parsed.value as Record<string, unknown>;
};

/** Helm's merge: maps by key, null deletes, other values replace. */
const merged = (base: unknown, over: unknown): unknown => {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap(base) || !isMap(over)) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete result[key];
    else result[key] = key in base ? merged(base[key], value) : value;
  }
  return result;
};

const inHelm = arbitraryConfig({
  ...defaults,
  packaging: { ...defaults.packaging, targets: ['helm'] },
}).map(
  (config): Config => ({
    ...config,
    packaging: { ...config.packaging, targets: ['helm'], directory: 'deploy' },
  }),
);

describe('the chart', () => {
  it('declares each value with the same key everywhere, so that it has one comment', () => {
    const declared = new Map<string, Set<Text>>();
    fc.assert(
      fc.property(inHelm, (config) => {
        for (const { tree } of manifests(plan(single(config)))) {
          for (const { path, about } of chartValues(tree).values()) {
            declared.set(path, (declared.get(path) ?? new Set()).add(about));
          }
        }
      }),
      runs(150),
    );
    const several = [...declared].filter(([, comments]) => comments.size > 1);
    expect(several.map(([path]) => path)).toEqual([]);
    expect([...declared.keys()]).toContain('image.tag');
  });

  it('writes the comments of values and sections, and every section with a comment exists', () => {
    const config = withValues(defaults, [
      ['telemetry.collector', 'deployment'],
      ['pod.volumes', [claim]],
      [
        'project.ports',
        [{ name: 'kv', port: 6379, protocol: 'tcp', reach: 'service', servicePort: 0 }],
      ],
      ['traffic.exposure', 'gateway'],
      ['traffic.routes', [{ host: 'admin.example.com', path: '/', port: 'http' }]],
      ['packaging.targets', ['helm']],
    ]);
    const own = plan({
      base: config,
      workloads: { worker: { workload: { replicas: 3 } } },
    });
    const root = valueTree(own);
    expect(sections(root)).toEqual(expect.arrayContaining(Object.keys(sectionComments)));
    const text = valuesFile(own, root);
    for (const about of Object.values(sectionComments)) expect(text).toContain(`# ${about.en}`);
    expect(text).toContain('# An immutable tag; empty means appVersion.');
  });

  it('has a schema that accepts its values in every environment and refuses misspelt values', () => {
    fc.assert(
      fc.property(inHelm, (config) => {
        const files = filesOf(config);
        const values = read(files, 'values.yaml');
        const validator = new Validator(JSON.parse(files.get('values.schema.json') ?? ''), '7');
        expect(validator.validate(values).errors).toEqual([]);
        expect(validator.validate({ ...values, replicaCuont: 3 }).valid).toBe(false);
        for (const { name } of config.environments.rows) {
          const own = merged(values, read(files, `values-${name}.yaml`));
          expect(validator.validate(own).errors).toEqual([]);
        }
      }),
      runs(60),
    );
  });

  it('is accepted as a dependency with a condition, and with values of a section that was switched off', () => {
    const files = filesOf(defaults);
    const values = read(files, 'values.yaml');
    const validator = new Validator(JSON.parse(files.get('values.schema.json') ?? ''), '7');
    const isValid = (more: object): boolean => validator.validate({ ...values, ...more }).valid;
    expect(isValid({ enabled: true, global: { imageRegistry: 'registry.example.com' } })).toBe(
      true,
    );
    expect(isValid({ serviceMonitor: { enabled: true, labels: {} } })).toBe(true);
    const service = Object(values['service']);
    expect(isValid({ service: { ...service, grpcPort: 50051 } })).toBe(true);
    expect(isValid({ enabled: 'yes' })).toBe(false);
    expect(isValid({ serviceMonitors: {} })).toBe(false);
    expect(isValid({ service: { ...service, grpcPorts: 1 } })).toBe(false);
  });

  it('has values per environment that merge into exactly that environment’s values', () => {
    fc.assert(
      fc.property(inHelm, (config) => {
        const base = plan(single(config));
        const valuesOf = (own: typeof base) => plainValues(valueTree(own));
        for (const own of base.environments) {
          expect(merged(valuesOf(base), environmentValues(base, own))).toEqual(valuesOf(own));
        }
      }),
      runs(100),
    );
  });

  it('has the helpers, notes and test that a chart needs (C-078), and no sub-chart (C-077)', () => {
    const files = filesOf(presets[0]?.decisions.base ?? defaults);
    for (const path of [
      'Chart.yaml',
      'values.yaml',
      'values.schema.json',
      'templates/_helpers.tpl',
      'templates/NOTES.txt',
      'templates/tests/test-connection.yaml',
    ]) {
      expect(files.has(path), path).toBe(true);
    }
    expect(read(files, 'Chart.yaml')).not.toHaveProperty('dependencies');
    expect(read(files, 'Chart.yaml')).toMatchObject({ apiVersion: 'v2', appVersion: '0.1.0' });
  });
});

it('shows any value in the table of the README, cut between characters', () => {
  const shown = (value: string) =>
    filesOf(withValue(defaults, 'pod.podLabels', [{ key: 'a', value }])).get('README.md') ?? '';
  expect(shown('a``b')).toContain('| ```{"a":"a``b"}``` |');
  expect(shown('😀'.repeat(80))).not.toMatch(/\p{Surrogate}/u);
});

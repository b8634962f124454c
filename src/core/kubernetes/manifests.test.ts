import fc from 'fast-check';
import { expect, it } from 'vitest';
import { single } from '../decisions.ts';
import { emitYaml } from '../formats/yaml.ts';
import { parseYaml } from '../formats/yaml-parse.ts';
import { type Plan, plan } from '../plan/index.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { at, planWith } from '../testing/kubernetes-objects.ts';
import { runs } from '../testing/runs.ts';
import { chartValues, template, templateLiteral, written } from './chart-template.ts';
import { manifests } from './index.ts';
import { concrete, type Json } from './tree.ts';

const templates = (of: Plan): Record<string, string> =>
  Object.fromEntries(
    manifests(of)
      .filter(({ inChart }) => inChart)
      .map(({ file, tree }) => [file, emitYaml(template(tree), { literal: templateLiteral })]),
  );

const holdsUndefined = (value: Json | undefined): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.values(value).some(holdsUndefined));

it('all environments share one template: every difference is a value', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const base = plan(single(config));
      const expected = templates(base);
      for (const own of base.environments) expect(templates(own)).toEqual(expected);
    }),
    runs(150),
  );
});

it('every environment has the same values, so that each values file can set them', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const base = plan(single(config));
      const paths = (of: Plan) => manifests(of).map(({ tree }) => [...chartValues(tree).keys()]);
      for (const own of base.environments) expect(paths(own)).toEqual(paths(base));
    }),
    runs(50),
  );
});

it('manifests contain no hole, no two objects of the same kind and name, and no two files of the same name', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const all = manifests(plan(single(config)));
      const objects = all.filter(({ inRaw }) => inRaw).map(({ tree }) => concrete(tree));
      expect(objects.filter(holdsUndefined)).toEqual([]);
      const names = objects.map((one = null) => `${at(one, 'kind')}/${at(one, 'metadata.name')}`);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
    }),
    runs(100),
  );
});

it('manifests are written as YAML that parses back to the object', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      for (const { tree, inRaw } of manifests(plan(single(config)))) {
        if (!inRaw) continue;
        expect(parseYaml(emitYaml(written(tree)), '1.1')).toEqual({
          ok: true,
          value: concrete(tree),
        });
      }
    }),
    runs(50),
  );
});

it('templates declare one value per path, whichever template reads it', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const seen = new Map<string, Json>();
      for (const { tree } of manifests(plan(single(config)))) {
        for (const { path, value } of chartValues(tree).values()) {
          expect(seen.get(path) ?? value).toEqual(value);
          seen.set(path, value);
        }
      }
    }),
    runs(50),
  );
});

it('manifests are built once per plan', () => {
  const one = planWith({});
  expect(manifests(one)).toBe(manifests(one));
});

it('a variable that is secret in one environment is secret in all environments', () => {
  const base = planWith({
    'settings.variables': [
      { name: 'UPSTREAM', kind: 'url', secret: false, value: 'https://a.example.com' },
    ],
    'settings.overrides': [
      { environment: 'staging', name: 'UPSTREAM', value: 'https://u:hunter2@b.example.com' },
    ],
  });
  for (const one of [base, ...base.environments]) {
    expect(one.variables.find(({ name }) => name === 'UPSTREAM')?.source.kind).toBe('secret');
    expect(JSON.stringify(manifests(one).map(({ tree }) => concrete(tree)))).not.toContain(
      'hunter2',
    );
  }
});

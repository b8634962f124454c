import fc from 'fast-check';
import { expect, it } from 'vitest';
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

it('has one template for all environments: what differs is a value', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const base = plan(config);
      const expected = templates(base);
      for (const own of base.environments) expect(templates(own)).toEqual(expected);
    }),
    runs(150),
  );
});

it('has every value in every environment, so that a values file can set each', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const base = plan(config);
      const paths = (of: Plan) => manifests(of).map(({ tree }) => [...chartValues(tree).keys()]);
      for (const own of base.environments) expect(paths(own)).toEqual(paths(base));
    }),
    runs(50),
  );
});

it('has no hole in an object, no two objects of one kind and name, no two files of one name', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const all = manifests(plan(config));
      const objects = all.filter(({ inRaw }) => inRaw).map(({ tree }) => concrete(tree));
      expect(objects.filter(holdsUndefined)).toEqual([]);
      const names = objects.map((one = null) => `${at(one, 'kind')}/${at(one, 'metadata.name')}`);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
    }),
    runs(100),
  );
});

it('is written as YAML that reads back to the object', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      for (const { tree, inRaw } of manifests(plan(config))) {
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

it('declares one value per path, whichever template reads it', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      const seen = new Map<string, Json>();
      for (const { tree } of manifests(plan(config))) {
        for (const { path, value } of chartValues(tree).values()) {
          expect(seen.get(path) ?? value).toEqual(value);
          seen.set(path, value);
        }
      }
    }),
    runs(50),
  );
});

it('is built once per plan', () => {
  const one = planWith({});
  expect(manifests(one)).toBe(manifests(one));
});

it('keeps a variable that is a secret in one environment a secret in all', () => {
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

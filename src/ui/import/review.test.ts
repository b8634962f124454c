import { describe, expect, it } from 'vitest';
import { changedPaths, defaults, withValue } from '../../core/index.ts';
import { newFacts, reviewOf, withFacts } from './review.ts';
import { kindOf, pastedName, rolesOf } from './source-file.ts';

const manifest = { name: 'Cargo.toml', text: '[package]\nname = "orders"\nversion = "2.0.0"\n' };
const root = { name: 'Cargo.toml', text: '[workspace]\nmembers = ["orders"]\n' };
const yaml = { name: 'waybill.yaml', text: 'waybill: 1\nproject:\n  name: kept\n' };

describe('what a file is', () => {
  it('follows from its name, else from its look', () => {
    expect(kindOf(manifest)).toBe('cargo');
    expect(kindOf(yaml)).toBe('waybill');
    expect(kindOf({ name: 'notes.txt', text: yaml.text })).toBe('waybill');
    expect(kindOf({ name: 'manifest', text: manifest.text })).toBe('cargo');
    expect(pastedName(yaml.text)).toBe('waybill.yaml');
    expect(pastedName('# comment\n[package]\n')).toBe('Cargo.toml');
    expect(pastedName('image:\n  labels:\n    - key: a\n      value: b=c\n')).toBe('waybill.yaml');
  });
});

describe('several files', () => {
  it('are a member and its workspace root, in whichever order', () => {
    expect(rolesOf([root, manifest])).toEqual({ file: manifest, workspace: root });
    expect(rolesOf([manifest, root])).toEqual({ file: manifest, workspace: root });
  });

  it('may come one after the other', () => {
    const before = rolesOf([manifest]);
    expect(rolesOf([root], before)).toEqual({ file: manifest, workspace: root });
  });

  it('begin anew with a file that has nothing to do with the one before', () => {
    expect(rolesOf([yaml], rolesOf([manifest]))).toEqual({ file: yaml, workspace: undefined });
    expect(rolesOf([root])).toEqual({ file: root, workspace: undefined });
  });
});

describe('the review', () => {
  it('of a manifest offers the facts that would change something', () => {
    const review = reviewOf({ file: manifest, workspace: undefined }, {});
    if (review.kind !== 'cargo') throw new Error(review.kind);
    const facts = newFacts(review.facts, defaults);
    expect(facts.map(({ path }) => path)).toContain('project.version');
    const named = withValue(defaults, 'project.name', 'orders');
    expect(newFacts(review.facts, named).map(({ path }) => path)).not.toContain('project.name');
  });

  it('applies what was taken and leaves what was not', () => {
    const review = reviewOf({ file: manifest, workspace: undefined }, {});
    if (review.kind !== 'cargo') throw new Error(review.kind);
    const facts = newFacts(review.facts, defaults);
    const next = withFacts(defaults, facts, new Set(['project.name']));
    expect(next.project.name).toBe(defaults.project.name);
    expect(next.project.version).toBe('2.0.0');
    expect(withFacts(defaults, facts, new Set(changedPaths(next).concat('project.name')))).toEqual(
      defaults,
    );
  });

  it('of a broken manifest says where', () => {
    const file = { name: 'Cargo.toml', text: '[package]\nname = \n' };
    expect(reviewOf({ file, workspace: undefined }, {})).toMatchObject({ kind: 'broken', line: 2 });
  });

  it('of a broken waybill.yaml says where', () => {
    const file = { name: 'waybill.yaml', text: 'waybill: 1\nimage: [\n' };
    expect(reviewOf({ file, workspace: undefined }, {}).kind).toBe('broken');
  });

  it('of a waybill.yaml is a whole configuration', () => {
    const review = reviewOf({ file: yaml, workspace: undefined }, {});
    expect(review).toEqual({
      kind: 'waybill',
      config: withValue(defaults, 'project.name', 'kept'),
      problems: [],
    });
  });
});

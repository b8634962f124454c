import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { single } from './decisions.ts';
import {
  type Config,
  type FieldPath,
  fieldAt,
  fieldPaths,
  generate,
  plan,
  withValue,
} from './index.ts';
import { arbitraryValue } from './testing/arbitrary-config.ts';
import { contexts, informative, namedValues, ofSeveral, withEffect } from './testing/effect.ts';
import { everyKind } from './testing/several-workloads.ts';

/**
 * The text of all files except those that list the decisions, because every field changes those.
 */
const written = (config: Config, path: FieldPath): string =>
  generate(plan(ofSeveral.has(path) ? { base: config, workloads: everyKind } : single(config)))
    .filter(({ path }) => path !== 'waybill.yaml')
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');

const writtenBefore = new Map<Config, string>();

/** Memoises `written` for configurations that several tests use. */
const writtenOnce = (config: Config, path: FieldPath): string => {
  if (ofSeveral.has(path)) return written(config, path);
  const text = writtenBefore.get(config) ?? written(config, path);
  writtenBefore.set(config, text);
  return text;
};

describe('the field', () => {
  it.each(fieldPaths.filter((path) => !informative.has(path)))('%s changes some file', (path) => {
    const values = [
      ...(namedValues[path] ?? []),
      ...fc.sample(arbitraryValue(fieldAt(path)), { numRuns: 8, seed: 2 }),
    ];
    const changes = contexts.some((context) => {
      const base = withEffect(context, path);
      const before = writtenOnce(base, path);
      return values.some((value) => written(withValue(base, path, value), path) !== before);
    });
    expect(changes).toBe(true);
  });
});

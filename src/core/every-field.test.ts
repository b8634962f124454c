import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { single } from './decisions.ts';
import { type Config, fieldAt, fieldPaths, generate, plan, withValue } from './index.ts';
import { arbitraryValue } from './testing/arbitrary-config.ts';
import { contexts, informative, namedValues, withEffect } from './testing/effect.ts';

/**
 * The text of all files except those that list the decisions, because every field changes those.
 */
const written = (config: Config): string =>
  generate(plan(single(config)))
    .filter(({ path }) => path !== 'waybill.yaml')
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');

const writtenBefore = new Map<Config, string>();

/** Memoises `written` for configurations that several tests use. */
const writtenOnce = (config: Config): string => {
  const text = writtenBefore.get(config) ?? written(config);
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
      return values.some((value) => written(withValue(base, path, value)) !== writtenOnce(base));
    });
    expect(changes).toBe(true);
  });
});

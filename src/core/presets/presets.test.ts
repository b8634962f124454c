import { describe, expect, it } from 'vitest';
import { bundleNamed } from '../testing/named-bundle.ts';
import { namedDecisions, presets } from './index.ts';

const chinese = /[\u4e00-\u9fff]/;
/** Matches a missing space between Chinese and Latin words, and Latin punctuation after Chinese. */
const untidy = /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]|[\u4e00-\u9fff][,:;]/;

describe('the presets', () => {
  it('have unique names, and so do their variants', () => {
    const names = namedDecisions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/);
  });

  it.each(presets.filter(({ variants }) => variants.length > 0))(
    'begin the variants of $id with the preset itself, and every other variant differs',
    ({ decisions, variants }) => {
      const texts = variants.map((variant) => JSON.stringify(variant.decisions));
      expect(texts[0]).toBe(JSON.stringify(decisions));
      expect(new Set(texts).size).toBe(texts.length);
    },
  );

  it.each(presets)(
    'describe $id and its variants in both languages',
    ({ title, summary, variants }) => {
      for (const text of [title, summary, ...variants.flatMap((one) => [one.title, one.summary])]) {
        expect(text.en).toMatch(/^[A-Z]/);
        expect(text['zh-CN']).toMatch(chinese);
        expect(text['zh-CN']).not.toMatch(untidy);
      }
    },
  );

  it.each(presets)('describe $id without codes and titles of guides', ({ summary, variants }) => {
    for (const text of [summary, ...variants.map((variant) => variant.summary)]) {
      for (const words of Object.values(text))
        expect(words).not.toMatch(/\b[SC]-?\d|guide|指南|《/i);
    }
  });

  it.each(namedDecisions)('have no errors in $name', ({ name }) => {
    const errors = bundleNamed(name).findings.filter(
      ({ id, severity }) => severity === 'error' && id !== 'placeholder',
    );
    expect(errors.map(({ id }) => id)).toEqual([]);
  });

  it('leave open in the recommended preset only facts that the user must provide', () => {
    const left = bundleNamed('recommended').findings.map(({ id }) => id);
    expect(left).toEqual(['placeholder', 'cluster-unknown']);
  });
});

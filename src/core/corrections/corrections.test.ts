import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { correctionsDocument } from './document.ts';
import { correctionGroups, corrections } from './index.ts';

const document = 'docs/corrections.md';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const);

describe('the corrections', () => {
  it('know every id that the source cites', () => {
    const unknown = sources.flatMap(([path, text]) =>
      (text.match(/\bC-\d{3}A?\b/g) ?? [])
        .filter((id) => !Object.hasOwn(corrections, id))
        .map((id) => `${path}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('have one subject each', () => {
    const ids = correctionGroups.flatMap((group) => Object.keys(group.corrections));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(corrections)).toHaveLength(ids.length);
  });

  it.each(Object.entries(corrections))(
    'say %s in one or two sentences of each language',
    (id, text) => {
      expect(id).toMatch(/^C-\d{3}A?$/);
      expect(text.en).toMatch(/^\S.*\.$/);
      expect(text['zh-CN']).toMatch(/。$/);
      for (const [words, end] of [
        [text.en, /\.(?:\s|$)/g],
        [text['zh-CN'], /。/g],
      ] as const) {
        expect(words.match(end)?.length).toBeLessThanOrEqual(2);
      }
      // A space stands between Chinese and Latin words, and Chinese has its own punctuation.
      expect(text['zh-CN']).not.toMatch(
        /[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`%][\u4e00-\u9fff]|[\u4e00-\u9fff][,:;]/,
      );
    },
  );

  it('are what docs/corrections.md says', () => {
    // WAYBILL_DOCS=write writes it.
    if (process.env['WAYBILL_DOCS'] === 'write') writeFileSync(document, correctionsDocument());
    expect(readFileSync(document, 'utf8')).toBe(correctionsDocument());
  });
});

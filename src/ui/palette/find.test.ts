import { describe, expect, it } from 'vitest';
import { fieldAt, same } from '../../core/index.ts';
import { entriesFor, find } from './entries.ts';
import { fuzzyScore } from './fuzzy.ts';

const files = [
  { path: 'Dockerfile', text: '', about: same('Builds the image') },
  { path: 'deploy/helm/app/values.yaml', text: '', about: same('Values') },
];
const entries = entriesFor(files);
const titles = (search: string) => find(entries, search).map(({ title }) => title.en);

describe('the score of a match', () => {
  it('is best at the beginning, then at a word, then inside one', () => {
    const [begin = 0, word = 0, inside = 0] = ['Port of call', 'HTTP port', 'Support'].map((text) =>
      fuzzyScore(text, 'port'),
    );
    expect(begin).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(inside);
  });

  it('exists only when every word occurs', () => {
    expect(fuzzyScore('Max replicas', 'repl max')).toBeDefined();
    expect(fuzzyScore('Max replicas', 'repl min')).toBeUndefined();
  });

  it('forgives left out letters, but not any letters anywhere', () => {
    expect(fuzzyScore('deployment.yaml', 'dply')).toBeUndefined();
    expect(fuzzyScore('Max replicas', 'mxrp')).toBeUndefined();
    expect(fuzzyScore('Min ready seconds', 'mrs')).toBeDefined();
  });
});

describe('the palette', () => {
  it('finds a setting by its name in either language, whichever is on show', () => {
    const { label } = fieldAt('workload.replicas');
    expect(titles(label.en)[0]).toBe(label.en);
    expect(titles(label['zh-CN'])[0]).toBe(label.en);
  });

  it('finds a setting by its path in waybill.yaml', () => {
    expect(titles('scaling.maxReplicas')[0]).toBe(fieldAt('scaling.maxReplicas').label.en);
  });

  it('finds files and actions', () => {
    expect(titles('dockerfile')[0]).toBe('Dockerfile');
    expect(titles('dark')[0]).toBe('Dark theme');
    expect(titles('深色')[0]).toBe('Dark theme');
  });

  it('offers actions and sections before anything is typed', () => {
    const kinds = new Set(find(entries, '  ').map(({ kind }) => kind));
    expect([...kinds]).toEqual(['action', 'section']);
  });

  it('finds nothing for nonsense', () => {
    expect(titles('qqqqzzzz')).toEqual([]);
  });
});

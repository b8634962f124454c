import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, type FieldPath, fieldAt, fieldPaths, withValue } from '../config.ts';
import { single } from '../decisions.ts';
import type { CellField, Field, FieldValue, Scalar } from '../fields/index.ts';
import { acceptValue, patterns } from '../fields/index.ts';
import { generate } from '../generate.ts';
import { plan } from '../plan/index.ts';
import { namedDecisions } from '../presets/index.ts';
import { accompanied, withEffect } from '../testing/effect.ts';
import { fieldNames } from './field-names.ts';
import { changedNames, type Names } from './file-names.ts';

const file = join(import.meta.dirname, 'field-names.ts');

/** A name that more fields than this change is not specific enough for a search. */
const mostFields = 24;

/** Maximum number of names per field; names that the fewest fields change come first. */
const mostNames = 16;

const example = (pattern: keyof typeof patterns): string =>
  /e\.g\. (.+?)(?: or | \(|\.$)/.exec(patterns[pattern].problem.en)?.[1] ?? 'text';

const cells = (field: CellField): readonly Scalar[] => {
  switch (field.kind) {
    case 'text':
      return [example(field.pattern), 'other', '5', '10%'].filter(
        (text) => acceptValue(field, text).ok,
      );
    case 'number':
      return [field.min, field.max, field.default + field.step];
    case 'toggle':
      return [true, false];
    case 'choice':
      return Object.keys(field.options);
  }
};

/** Values of a field that differ in each part; the same in every run. */
const valuesOf = (field: Field): readonly FieldValue[] => {
  switch (field.kind) {
    case 'choices':
      return [...Object.keys(field.options).map((option) => [option]), Object.keys(field.options)];
    case 'list':
      return [[], [example(field.pattern)]];
    case 'table': {
      const columns = Object.entries(field.columns);
      const row = Object.fromEntries(columns.map(([key, column]) => [key, cells(column)[0] ?? '']));
      const varied = columns.flatMap(([key, column]) =>
        cells(column).map((cell) => [{ ...row, [key]: cell }]),
      );
      return [[], ...varied];
    }
    default:
      return cells(field);
  }
};

const contexts: readonly Config[] = [
  accompanied,
  ...namedDecisions
    .filter(({ name }) => !name.includes('/'))
    .map(({ decisions }) => decisions.base),
];

const filesOf = (config: Config) => generate(plan(single(config)));

/** Values of the samples above that become keys in files. */
const samples: ReadonlySet<string> = new Set(
  Object.keys(patterns)
    .map((name) => example(name as keyof typeof patterns))
    .concat('other'),
);

const namesOf = (path: FieldPath): Names => {
  const own = new Set<string>();
  const around = new Set<string>();
  for (const context of contexts) {
    const base = withEffect(context, path);
    const before = filesOf(base);
    for (const value of valuesOf(fieldAt(path))) {
      if (!acceptValue(fieldAt(path), value).ok) continue;
      const names = changedNames(before, filesOf(withValue(base, path, value)));
      for (const name of names.own) own.add(name);
      for (const name of names.around) around.add(name);
    }
    if (own.size > 0) break;
  }
  return { own, around };
};

const counted = (all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const names of all) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const chosen = (
  names: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): readonly string[] => {
  const rank = (name: string) => counts.get(name) ?? 0;
  return [...names]
    .filter((name) => name.length > 2 && !samples.has(name) && rank(name) <= mostFields)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, mostNames);
};

const written = (): string => {
  const all = fieldPaths.map((path) => [path, namesOf(path)] as const);
  const own = counted(all.map(([, names]) => names.own));
  const around = counted(all.map(([, names]) => names.around));
  const lines = all.flatMap(([path, names]) => {
    const first = chosen(names.own, own);
    const second = chosen(names.around, around).filter((name) => !first.includes(name));
    const text = [first.join(' '), second.join(' ')].join(' | ').trim();
    return [`  '${path}': '${text === '|' ? '' : text}',\n`];
  });
  return `/**
 * The names of the tools that a field writes, found by varying it: those on the lines that differ, and
 * after the bar those of the keys around them. Written by \`WAYBILL_SEARCH=write npx vitest run src/core/search\`.
 */
export const fieldNames: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
};

const isWriting = process.env['WAYBILL_SEARCH'] === 'write';

/** The names of a field in the table. */
const tabled = (path: FieldPath): readonly string[] =>
  (fieldNames[path] ?? '').split(' ').filter((name) => name !== '' && name !== '|');

/** Varying all fields takes a minute, so the test varies some of them. */
const some = fieldPaths.filter((path, at) => at % 11 === 3 && tabled(path).length > 0);

describe('the names of tools for fields', () => {
  it.runIf(isWriting)('are written to the table', { timeout: 600_000 }, () => {
    const text = written();
    writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.skipIf(isWriting)('are in the table for every field', () => {
    expect(Object.keys(fieldNames)).toEqual(fieldPaths);
  });

  it.skipIf(isWriting).each(some)(
    'are equal to the names that %s changes in the files',
    { timeout: 60_000 },
    (path) => {
      const { own, around } = namesOf(path);
      const found = new Set([...own, ...around]);
      expect(tabled(path).filter((name) => !found.has(name))).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { concerns, fieldAt, fieldPaths } from './config.ts';
import { acceptValue, type CellField, type Field } from './fields/index.ts';

interface Described {
  readonly name: string;
  readonly field: CellField | Field;
}

const described: readonly Described[] = fieldPaths.flatMap((path): readonly Described[] => {
  const field = fieldAt(path);
  const columns = field.kind === 'table' ? Object.entries(field.columns) : [];
  return [
    { name: path, field },
    ...columns.map(([key, column]) => ({ name: `${path}.${key}`, field: column })),
  ];
});

const texts = described.flatMap(({ name, field }) =>
  field.kind === 'text' ? [{ name, field }] : [],
);

const lengthsIn = (text: string): readonly number[] =>
  [
    ...text.matchAll(
      /(?:up to|at most|最多|不超过) (\d+) (?:lowercase letters|letters|characters|个字符)/giu,
    ),
  ].map(([, length]) => Number(length));

describe('the texts of the fields', () => {
  it('mention only lengths that the field accepts', () => {
    const wrong = texts.flatMap(({ name, field }) => {
      // Only the pattern `any` accepts a space, so every other pattern returns its message.
      const refused = acceptValue(field, ' ');
      const messages = refused.ok ? [] : Object.values(refused.error);
      return [...messages, ...Object.values(field.help)]
        .filter((text) => lengthsIn(text).some((length) => length > field.maxLength))
        .map((text) => `${name}: ${text}`);
    });
    expect(wrong).toEqual([]);
    const name = acceptValue(fieldAt('project.name'), 'Web API');
    expect(name.ok ? [] : Object.values(name.error).flatMap(lengthsIn)).toEqual([53, 53]);
  });

  it.each(Object.entries(concerns))(
    'use no label of a group in %s for a field, too',
    (_id, concern) => {
      const groups = Object.entries(concern.groups);
      const fields = Object.values(concern.fields) as readonly Field[]; // The type of the registry is narrower than Field.
      const repeated = groups.filter(([id, title]) =>
        fields.some(
          ({ group, label }) =>
            group === id && (label.en === title.en || label['zh-CN'] === title['zh-CN']),
        ),
      );
      expect(repeated).toEqual([]);
    },
  );
});

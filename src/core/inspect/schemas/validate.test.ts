import { describe, expect, test } from 'vitest';
import { mismatchMessage } from './messages/index.ts';
import type { LoadedSchema } from './schema.ts';
import { validate } from './validate.ts';

const said = (value: unknown, schema: LoadedSchema, definitions = {}): string[] =>
  validate(value, { schema, definitions }).map((mismatch) => mismatchMessage(mismatch).en);

const inChinese = (value: unknown, schema: LoadedSchema): string[] =>
  validate(value, { schema, definitions: {} }).map((one) => mismatchMessage(one)['zh-CN']);

const closed = (...names: string[]): LoadedSchema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, {}])),
  additionalProperties: false,
});

describe('fields', () => {
  test('lists all known fields if none is similar to the unknown field', () => {
    expect(
      said({ spec: { nonsense: 1 } }, { properties: { spec: closed('host', 'port') } }),
    ).toEqual(['`nonsense` is no field of `spec`; its fields are `host`, `port`.']);
    expect(
      inChinese({ spec: { nonsense: 1 } }, { properties: { spec: closed('host', 'port') } }),
    ).toEqual(['`spec` 没有字段 `nonsense`，可用的字段有 `host`、`port`。']);
  });

  test('reports a misspelled required field once', () => {
    const schema = { ...closed('image', 'name'), required: ['image', 'name'] };
    expect(said({ imgae: 'a', name: 'b' }, schema)).toEqual([
      '`imgae` is no field of the document. Did you mean `image`?',
    ]);
    expect(said({ name: 'b' }, schema)).toEqual(['The document needs the field `image`.']);
  });

  test('checks a field by the pattern that its name matches', () => {
    const schema: LoadedSchema = {
      patternProperties: { '^x-': {}, '^n': { type: 'integer' } },
      additionalProperties: false,
    };
    expect(said({ 'x-any': 'a', n: 1 }, schema)).toEqual([]);
    expect(said({ n: 'a' }, schema)).toEqual(['`n` must be a whole number, not a string.']);
    expect(said({ m: 1 }, schema)).toEqual(['`m` is no field of the document.']);
  });

  test('reports a field that another field requires', () => {
    const schema = { dependentRequired: { shell: ['run'] } };
    expect(said({ shell: 'bash' }, schema)).toEqual(['The document needs the field `run`.']);
    expect(said({ run: 'ls' }, schema)).toEqual([]);
  });

  test('treats a name that every JavaScript object inherits as unknown', () => {
    expect(said({ constructor: 1 }, closed('port'))).toHaveLength(1);
    expect(said({}, { required: ['toString'] })).toHaveLength(1);
  });
});

describe('branches', () => {
  test('lists all allowed types', () => {
    const schema = { anyOf: [{ type: 'string' }, { type: 'integer' }] };
    expect(said({ port: [] }, { properties: { port: schema } })).toEqual([
      '`port` must be a string or a whole number, not a list.',
    ]);
  });

  test('reports only the misspelled name of an alternative required field', () => {
    const schema = {
      ...closed('includes', 'tasks'),
      anyOf: [
        { required: ['includes'] },
        { required: ['includes', 'tasks'] },
        { required: ['tasks'] },
      ],
    };
    expect(said({ tass: {} }, schema)).toEqual([
      '`tass` is no field of the document. Did you mean `tasks`?',
    ]);
    expect(said({}, schema)).toEqual(['The document needs one of `includes`, `tasks`.']);
  });

  test('separates three types with a comma', () => {
    const schema = { anyOf: [{ type: 'string' }, { type: ['integer', 'boolean', 'null'] }] };
    expect(said([], schema)).toEqual([
      'The document must be a string, a whole number or true or false, not a list.',
    ]);
    expect(inChinese([], schema)).toEqual(['文档必须是字符串、整数或布尔值，而不是列表。']);
  });

  test('reports the mismatches of the intended branch only', () => {
    const schema = { oneOf: [{ type: 'string' }, closed('context', 'target')] };
    expect(said({ contxt: '.' }, schema)).toEqual([
      '`contxt` is no field of the document. Did you mean `context`?',
    ]);
  });

  test('gives a single message for fields of which one is required', () => {
    const schema = { anyOf: [{ required: ['cpu'] }, { required: ['memory'] }] };
    expect(said({}, schema)).toEqual(['The document needs one of `cpu`, `memory`.']);
    expect(inChinese({}, schema)).toEqual(['文档需要 `cpu`、`memory` 中的一个字段。']);
  });

  test('gives a single message for fields that exclude each other', () => {
    const schema = { oneOf: [{ required: ['exact'] }, { required: ['prefix'] }] };
    expect(said({ exact: 1, prefix: 1 }, schema)).toEqual([
      'The document may have only one of `exact`, `prefix`.',
    ]);
  });

  test('reports the errors inside a field by the branch that declares the field', () => {
    const branch = (name: string): LoadedSchema => ({
      properties: { [name]: closed('target') },
      additionalProperties: false,
    });
    const schema = { anyOf: [branch('bazel'), branch('docker')] };
    expect(said({ docker: { traget: 'x' } }, schema)).toEqual([
      '`traget` is no field of `docker`. Did you mean `target`?',
    ]);
  });

  test('applies `then` and `else` according to `if`', () => {
    const schema = {
      if: { required: ['tls'] },
      // biome-ignore lint/suspicious/noThenProperty: this is how JSON Schema calls it.
      then: { required: ['secret'] },
      else: { required: ['port'] },
    };
    expect(said({ tls: 1 }, schema)).toEqual(['The document needs the field `secret`.']);
    expect(said({}, schema)).toEqual(['The document needs the field `port`.']);
  });

  test('names the field whose value `not` excludes', () => {
    expect(said({ a: 'x' }, { properties: { a: { not: { const: 'x' } } } })).toEqual([
      'What is written in `a` is not allowed here, or not together.',
    ]);
  });
});

describe('values', () => {
  test.each<[LoadedSchema, unknown, string, string]>([
    [
      { enum: ['TCP', 'UDP'] },
      'tcp',
      '`a` must be one of `TCP`, `UDP`, not `"tcp"`.',
      '`a` 只能是 `TCP`、`UDP`，而不是 `"tcp"`。',
    ],
    [{ const: 'v2' }, 'v1', '`a` must be `v2`, not `"v1"`.', '`a` 只能是 `v2`，而不是 `"v1"`。'],
    [{ minimum: 1 }, 0, '`a` must be at least 1.', '`a` 不得小于 1。'],
    [{ maximum: 9 }, 10, '`a` must be at most 9.', '`a` 不得大于 9。'],
    [{ maxLength: 1 }, '二字', '`a` must have at most 1 character.', '`a` 最多有 1 个字符。'],
    [{ minItems: 1 }, [], '`a` must have at least 1 item.', '`a` 至少要有 1 项。'],
    [{ minProperties: 1 }, {}, '`a` must have at least 1 field.', '`a` 至少要有 1 个字段。'],
    [
      { uniqueItems: true },
      [1, 1],
      '`a` holds the same item twice. Remove one.',
      '`a` 中有重复的项，请删除其中一个。',
    ],
    [
      { pattern: '^[0-9]+(s|m)$' },
      'soon',
      '`a` cannot be `"soon"`. Write it like `30s`.',
      '`a` 不能是 `"soon"`。请写成类似 `30s` 的形式。',
    ],
    [
      { pattern: '^#[0-9]$' },
      'x',
      '`a` cannot be `"x"`. It has to match `^#[0-9]$`.',
      '`a` 不能是 `"x"`。需匹配 `^#[0-9]$`。',
    ],
    [
      { type: 'boolean' },
      null,
      '`a` must be true or false, but it is empty.',
      '`a` 必须是布尔值，不能为空。',
    ],
  ])('%j refuses %j', (schema, value, en, zh) => {
    expect(said({ a: value }, { properties: { a: schema } })).toEqual([en]);
    expect(inChinese({ a: value }, { properties: { a: schema } })).toEqual([zh]);
  });

  test.each([
    ['boolean', 'true', 'true or false, not a string. Write it without quotes.'],
    ['boolean', 'yes', 'true or false, not a string.'],
    ['number', '1.5', 'a number, not a string. Write it without quotes.'],
    ['string', false, 'a string, not true or false. Put it in quotes.'],
  ])('says whether a %s needs quotes, for %j', (type, value, words) => {
    expect(said(value, { type })).toEqual([`The document must be ${words}`]);
  });

  test('writes a name with dots in brackets', () => {
    const schema: LoadedSchema = { additionalProperties: { items: { type: 'string' } } };
    expect(said({ 'example.com/a': [1] }, schema)[0]).toContain('`["example.com/a"][0]` must be');
  });

  test('suggests the most similar value of a long list', () => {
    const schema = { enum: [...'abcdefghij'].map((letter) => letter.repeat(6)) };
    expect(said('cccccd', schema)[0]).toContain(' …, not `"cccccd"`. Did you mean `cccccc`?');
  });

  test('shortens a long value', () => {
    const [text] = said({ a: 'x'.repeat(99) }, { properties: { a: { const: 'b' } } });
    expect(text).toBe(`\`a\` must be \`b\`, not \`"${'x'.repeat(38)}…\`.`);
  });
});

test('a definition may refer to another, and a reference to a missing definition throws', () => {
  const schema = { $ref: '#/$defs/a' };
  expect(said(1, schema, { a: { $ref: '#/$defs/b' }, b: { type: 'string' } })).toHaveLength(1);
  expect(() => said(1, schema)).toThrow('no definition');
});

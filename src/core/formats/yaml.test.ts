import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.ts';
import { around, below, commented, emitDocuments, emitYaml, raw, type Yaml } from './yaml.ts';
import { parseDocuments, parseYaml } from './yaml-parse.ts';

const hostile = [
  'on',
  'Yes',
  'n',
  'null',
  '~',
  '',
  ' ',
  '012',
  '0x1f',
  '1e3',
  '1.100',
  '12:30:45',
  '1_000',
  '.inf',
  '2026-11-20',
  '<<',
  '=',
  '- a',
  '? a',
  'a: b',
  'a:',
  ':a',
  'a #b',
  '#a',
  '{{ .Values.x }}',
  '$(id)',
  '"',
  "'",
  'a"b',
  '\\',
  'a\nb',
  '\na',
  'a\n',
  'a\n\n',
  '\n',
  '  a\nb',
  'a\n  \nb',
  'a\tb',
  '\ta',
  'é😀',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u007f',
  '\u0000',
  '%a',
  '@a',
  '`a',
  '!a',
  '&a',
  '*a',
  '|',
  '>',
  '[a]',
  '{a}',
  'a, b',
  '---',
  '...',
  '250m',
  '1Gi',
  '25%',
  'true ',
  'http://a:4318',
  'a: b\nc: d\n',
  'a\r\nb',
];
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }), fc.string());
const data = fc.letrec<{ node: Yaml }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('node'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).node;

describe('emitYaml', () => {
  it('writes YAML that YAML 1.1 and 1.2 parsers read as the same data', () => {
    fc.assert(
      fc.property(data, (value) => {
        const written = emitYaml(value);
        expect(parseYaml(written, '1.2')).toEqual({ ok: true, value });
        expect(parseYaml(written, '1.1')).toEqual({ ok: true, value });
      }),
      runs(1500),
    );
  });

  it('preserves every hostile text as a value, as a key and in a list', () => {
    for (const one of hostile) {
      const value = { [one]: [one, { a: one }] };
      expect(parseYaml(emitYaml(value), '1.1'), JSON.stringify(one)).toEqual({ ok: true, value });
    }
  });

  it('writes plain words, quantities and addresses without quotes', () => {
    expect(
      emitYaml({ image: 'ghcr.io/a/b:v1', memory: '256Mi', url: 'http://a:4318', on: 'yes' }),
    ).toBe('image: ghcr.io/a/b:v1\nmemory: 256Mi\nurl: http://a:4318\n"on": "yes"\n');
  });

  it('writes comments above their entries, also over several lines', () => {
    expect(emitYaml({ a: commented('one\ntwo', 1), b: [commented('three', { c: 1 })] })).toBe(
      '# one\n# two\na: 1\nb:\n  # three\n  - c: 1\n',
    );
  });

  it('never ends a comment before its last line', () => {
    fc.assert(
      fc.property(text, (comment) => {
        expect(parseYaml(emitYaml({ a: commented(comment, 1) }))).toEqual({
          ok: true,
          value: { a: 1 },
        });
      }),
    );
  });

  it('writes the lines of a template around and below entries', () => {
    const node = {
      replicas: around('{{- if .a }}', raw('{{ .b }}'), '{{- end }}'),
      resources: below((indent) => [`{{- toYaml .c | nindent ${indent} }}`]),
      list: [{ x: around('{{- if .d }}', 1, '{{- end }}'), z: 2 }],
    };
    expect(emitYaml(node)).toBe(
      [
        '{{- if .a }}',
        'replicas: {{ .b }}',
        '{{- end }}',
        'resources:',
        '  {{- toYaml .c | nindent 2 }}',
        'list:',
        '  -',
        '    {{- if .d }}',
        '    x: 1',
        '    {{- end }}',
        '    z: 2',
        '',
      ].join('\n'),
    );
  });

  it('separates documents and writes the header only above the first document', () => {
    const written = emitDocuments([{ a: 1 }, { b: 2 }], { header: 'top' });
    expect(written).toBe('# top\na: 1\n---\nb: 2\n');
    expect(parseDocuments(written)).toEqual({ ok: true, value: [{ a: 1 }, { b: 2 }] });
  });
});

describe('parseYaml', () => {
  it('reports the line and column of an error', () => {
    expect(parseYaml('a: 1\nb: [')).toMatchObject({
      ok: false,
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });
});

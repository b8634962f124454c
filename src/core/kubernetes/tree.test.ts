import { describe, expect, it } from 'vitest';
import { emitYaml, type Yaml } from '../formats/yaml.ts';
import { chartValues, template, templateLiteral, written } from './chart-template.ts';
import {
  block,
  computed,
  concrete,
  each,
  expression,
  given,
  include,
  isPresent,
  note,
  optional,
  param,
  type Tree,
  unless,
  when,
} from './tree.ts';
import { type ValueKey, valueKeys } from './value-keys.ts';

const about = { en: 'Meaning.', 'zh-CN': '含义。' };
const key = (path: string): ValueKey => ({ path, about, shared: false });

const text = (yaml: Yaml): string => emitYaml(yaml, { literal: templateLiteral });
const chart = (tree: Tree): string => text(template(tree));
const raw = (tree: Tree): string => emitYaml(written(tree));

describe('a param', () => {
  it('is the value in raw manifests, and an action with a value in the chart', () => {
    const tree = {
      a: param(key('image.tag'), '1.0'),
      b: param(key('port'), 80),
      c: param(key('on'), false),
    };
    expect(concrete(tree)).toEqual({ a: '1.0', b: 80, c: false });
    expect(chart(tree)).toBe(
      'a: {{ .Values.image.tag | quote }}\nb: {{ toJson .Values.port }}\nc: {{ .Values.on }}\n',
    );
    expect([...chartValues(tree).values()]).toEqual([
      { ...key('image.tag'), value: '1.0', type: 'scalar' },
      { ...key('port'), value: 80, type: 'scalar' },
      { ...key('on'), value: false, type: 'scalar' },
    ]);
  });

  it('may be a count or a percentage', () => {
    expect(chart({ a: param(key('max'), '25%', 'int-or-string') })).toBe(
      'a: {{ toJson .Values.max }}\n',
    );
    expect(raw({ a: param(key('max'), '25%', 'int-or-string') })).toBe('a: 25%\n');
  });
});

describe('a mark that can be empty', () => {
  it('is left out in raw manifests where the chart leaves it out', () => {
    const tree = {
      keep: 1,
      a: optional(key('class'), ''),
      b: block(key('map'), {}),
      c: each(key('list'), [], () => 1),
    };
    expect(concrete(tree)).toEqual({ keep: 1 });
    expect(raw(tree)).toBe('keep: 1\n');
    expect(chart({ a: optional(key('class'), '') })).toBe(
      '{{- with .Values.class }}\na: {{ . | quote }}\n{{- end }}\n',
    );
  });

  it.each([[undefined], [null], [''], [0], [false], [{}], [[]]])('treats %j as empty', (value) => {
    expect(concrete({ a: block(key('a'), value) })).toEqual({});
    expect(raw({ a: block(key('a'), value) })).toBe('{}\n');
  });

  it('is present when it is not empty', () => {
    const tree = { a: optional(key('class'), 'x'), b: block(key('map'), { k: 'v' }) };
    expect(concrete(tree)).toEqual({ a: 'x', b: { k: 'v' } });
    expect(chart({ b: block(key('map'), {}) })).toBe(
      '{{- with .Values.map }}\nb:\n  {{- toYaml . | nindent 2 }}\n{{- end }}\n',
    );
  });
});

describe('a switch', () => {
  const inner = { kind: 'X', port: param(key('port'), 1) };

  it('controls a whole object', () => {
    expect(concrete(when(key('x.enabled'), false, inner))).toBeUndefined();
    expect(isPresent(when(key('x.enabled'), false, inner))).toBe(false);
    expect(isPresent(when(key('x.enabled'), true, when(key('y'), false, inner)))).toBe(false);
    expect(isPresent(when(key('x.enabled'), true, inner))).toBe(true);
    expect(chart(when(key('x.enabled'), false, inner))).toBe(
      '{{- if .Values.x.enabled }}\nkind: X\nport: {{ toJson .Values.port }}\n{{- end }}\n',
    );
  });

  it('declares its values in values.yaml even while it is off', () => {
    expect([...chartValues(when(key('x.enabled'), false, inner)).values()]).toEqual([
      { ...key('x.enabled'), value: false, type: 'switch' },
      { ...key('port'), value: 1, type: 'scalar' },
    ]);
  });

  it('can be inverted, with the same value in values.yaml', () => {
    const tree = { replicas: unless(key('auto'), true, param(key('count'), 3)) };
    expect(concrete(tree)).toEqual({});
    expect(chart(tree)).toBe(
      '{{- if not .Values.auto }}\nreplicas: {{ toJson .Values.count }}\n{{- end }}\n',
    );
    expect(chartValues(tree).get('auto')?.value).toBe(true);
  });

  it('can test values that other marks declare', () => {
    const tree = { list: [given('eq .Values.type "A"', false, { a: 1 }), { b: 2 }] };
    expect(concrete(tree)).toEqual({ list: [{ b: 2 }] });
    expect(chart(tree)).toBe(
      'list:\n  {{- if eq .Values.type "A" }}\n  - a: 1\n  {{- end }}\n  - b: 2\n',
    );
    expect([...chartValues(tree)]).toEqual([]);
  });
});

describe('a repeated part', () => {
  const hosts = [
    { host: 'a.example.com', paths: [{ path: '/' }] },
    { host: 'b.example.com', paths: [{ path: '/x' }, { path: '/y' }] },
  ];
  const rules = each(key('hosts'), hosts, (host) => ({
    host: host.text('host'),
    paths: host.each('paths', (one) => ({
      path: one.text('path'),
      port: param(key('port'), 80),
    })),
  }));

  it('becomes one tree per entry', () => {
    expect(concrete({ rules })).toEqual({
      rules: [
        { host: 'a.example.com', paths: [{ path: '/', port: 80 }] },
        {
          host: 'b.example.com',
          paths: [
            { path: '/x', port: 80 },
            { path: '/y', port: 80 },
          ],
        },
      ],
    });
    expect(raw({ rules })).toBe(emitYaml(concrete({ rules })));
  });

  it('becomes a range that reads the values from the root', () => {
    expect(chart({ rules })).toBe(
      [
        '{{- with .Values.hosts }}',
        'rules:',
        '  {{- range . }}',
        '  - host: {{ .host | quote }}',
        '    {{- with .paths }}',
        '    paths:',
        '      {{- range . }}',
        '      - path: {{ .path | quote }}',
        '        port: {{ toJson $.Values.port }}',
        '      {{- end }}',
        '    {{- end }}',
        '  {{- end }}',
        '{{- end }}',
        '',
      ].join('\n'),
    );
    expect([...chartValues({ rules }).keys()]).toEqual(['hosts', 'port']);
  });

  it('adds its items to the surrounding list, in the order of the keys of a mapping', () => {
    const fallback = { action: '"own"', value: 'own' };
    const env = each(key('env'), { B: { from: '' }, A: { from: 'other' } }, (item) => ({
      name: item.key,
      from: item.text('from', fallback),
    }));
    expect(concrete({ env: [env, { name: 'Z' }] })).toEqual({
      env: [{ name: 'A', from: 'other' }, { name: 'B', from: 'own' }, { name: 'Z' }],
    });
    expect(chart({ env: [env, { name: 'Z' }] })).toBe(
      [
        'env:',
        '  {{- range $key, $entry := .Values.env }}',
        '  - name: {{ $key | quote }}',
        '    from: {{ .from | default ("own") | quote }}',
        '  {{- end }}',
        '  - name: Z',
        '',
      ].join('\n'),
    );
  });

  it('lets the fields of an entry win over the additions of the template', () => {
    const list = each(key('list'), [{ a: 1 }, { a: 2, b: 3 }], (item) =>
      item.extended('dict "b" 0', { b: 0 }),
    );
    expect(concrete({ list })).toEqual({
      list: [
        { a: 1, b: 0 },
        { a: 2, b: 3 },
      ],
    });
  });
});

describe('other marks', () => {
  it('write an action, an include and computed YAML', () => {
    const tree = {
      name: expression(({ root }) => `{{ include "c.name" ${root} }}`, 'app', [
        [key('nameOverride'), ''],
      ]),
      labels: include('c.labels', { a: 'b' }),
      annotations: computed('(merge (dict) .Values.more)', { x: 'y' }, [[key('more'), {}]]),
    };
    expect(concrete(tree)).toEqual({ name: 'app', labels: { a: 'b' }, annotations: { x: 'y' } });
    expect(chart(tree)).toBe(
      [
        'name: {{ include "c.name" . }}',
        'labels:',
        '  {{- include "c.labels" . | nindent 2 }}',
        'annotations:',
        '  {{- toYaml (merge (dict) .Values.more) | nindent 2 }}',
        '',
      ].join('\n'),
    );
    expect([...chartValues(tree).keys()]).toEqual(['nameOverride', 'more']);
  });

  it('put a comment above a value, and none above an absent value', () => {
    expect(raw({ a: note('why', 1), b: note('gone', optional(key('b'), '')) })).toBe(
      '# why\na: 1\n',
    );
    expect(chart({ a: note('why', param(key('a'), 1)) })).toBe(
      '# why\na: {{ toJson .Values.a }}\n',
    );
    expect(concrete({ a: note('why', 1) })).toEqual({ a: 1 });
  });

  it('escape literals so that they are not parsed as actions', () => {
    expect(chart({ a: '{{ .Values.secret }}' })).toBe('a: "{{ "{{" }} .Values.secret }}"\n');
    expect(raw({ a: '{{ .Values.secret }}' })).toBe('a: "{{ .Values.secret }}"\n');
  });
});

it('valueKeys names the values of a section by their paths, or at the top level without a section', () => {
  expect(valueKeys('image', { tag: about })).toEqual({ tag: key('image.tag') });
  expect(valueKeys('', { env: about })).toEqual({ env: key('env') });
});

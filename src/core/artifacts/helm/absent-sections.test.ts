import { expect, it } from 'vitest';
import { type defaults, withValue } from '../../config.ts';
import { single } from '../../decisions.ts';
import { plan } from '../../plan/index.ts';
import { forAny } from '../../testing/any-plan.ts';
import { withAbsentSections } from './absent-sections.ts';
import { helm } from './index.ts';

it('a value in a section is read through parentheses, inside actions only', () => {
  expect(withAbsentSections('a: {{ .Values.serviceMonitor.enabled }} .Values.a.b')).toBe(
    'a: {{ (.Values.serviceMonitor).enabled }} .Values.a.b',
  );
  expect(withAbsentSections('{{- with $.Values.istio.peerAuthentication.mode }}')).toBe(
    '{{- with (($.Values.istio).peerAuthentication).mode }}',
  );
  expect(withAbsentSections('{{ .Values.replicaCount | int64 }}')).toBe(
    '{{ .Values.replicaCount | int64 }}',
  );
});

const templates = (targets: typeof defaults): readonly string[] =>
  helm
    .files(plan(single(withValue(targets, 'packaging.targets', ['helm']))))
    .filter(({ path }) => path.includes('/templates/'))
    .map(({ text }) => text);

it('no template of a chart reads a section without them', () => {
  forAny((config) => {
    for (const text of templates(config)) {
      const actions = text.match(/\{\{.*?\}\}/gs) ?? [];
      expect(actions.filter((one) => /\.Values\.\w+\.\w/.test(one))).toEqual([]);
    }
  }, 20);
});

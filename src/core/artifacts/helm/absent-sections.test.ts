import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaults } from '../../config.ts';
import { type Decisions, firstWorkload, single, withDecision } from '../../decisions.ts';
import { valueIn } from '../../kubernetes/scope.ts';
import { plan } from '../../plan/index.ts';
import { forAny, runsOr } from '../../testing/any-plan.ts';
import { arbitraryWorkloads } from '../../testing/arbitrary-decisions.ts';
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

const templates = (decisions: Decisions): readonly string[] =>
  helm
    .files(plan(withDecision(decisions, firstWorkload, 'packaging.targets', ['helm'])))
    .filter(({ path }) => path.includes('/templates/'))
    .map(({ text }) => text);

/** A value of a section without parentheses, or an `index` into a mapping that may be absent. */
const unguarded = /\.Values\.\w+\.\w|\)\.\w+\.\w|index (?!\([^"]*\| default dict\) ")/;

const expectGuards = (decisions: Decisions): void => {
  for (const text of templates(decisions)) {
    const actions = text.match(/\{\{.*?\}\}/gs) ?? [];
    expect(actions.filter((one) => unguarded.test(one))).toEqual([]);
  }
};

it('no template of a chart reads a section without them', () => {
  forAny((config) => expectGuards(single(config)), 20);
});

it('no template of a chart with several workloads reads a section without them', () => {
  fc.assert(
    fc.property(arbitraryWorkloads, (workloads) => expectGuards({ base: defaults, workloads })),
    runsOr(20),
  );
});

it('the values of a workload whose name has a hyphen are read through index and parentheses', () => {
  const key = { path: 'service.port', about: { en: '', 'zh-CN': '' }, shared: false };
  const action = `{{ ${valueIn(key, { root: '$', workload: 'b-2' })} }}`;
  expect(withAbsentSections(action)).toBe(
    '{{ ((index ($.Values.workloads | default dict) "b-2").service).port }}',
  );
});

it('the objects of an added workload need values, and the notes name a workload without them', () => {
  const worker = { workload: { kind: 'worker' } } as const;
  const texts = templates({ base: defaults, workloads: { worker, 'b-2': worker } });
  const notes = texts.find((text) => text.includes('is being rolled out'));
  for (const [name, section] of [
    ['worker', '(.Values.workloads).worker'],
    ['b-2', '(index (.Values.workloads | default dict) "b-2")'],
  ] as const) {
    expect(texts.filter((text) => text.startsWith(`{{- if ${section} }}\n`))).not.toEqual([]);
    expect(notes).toContain(`{{- if not ${section} }}\n\nThe workload ${name} `);
  }
});

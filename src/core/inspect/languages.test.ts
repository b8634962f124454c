import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decisions, single } from '../decisions.ts';
import { defaults, generate, namedDecisions, plan, withValues } from '../index.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { runs } from '../testing/runs.ts';
import { dockerfile } from './dockerfile/index.ts';
import { dotenv } from './dotenv/index.ts';
import { hcl } from './hcl/index.ts';
import type { Inspector } from './inspector.ts';
import { promql } from './promql/index.ts';
import { shell } from './shell/index.ts';
import { toml } from './toml/index.ts';

const languages: readonly Inspector[] = [dockerfile, shell, toml, dotenv, hcl, promql];

/** The problems of a bundle, one line per problem with its marked text. */
const saidOf = async (decisions: Decisions): Promise<readonly string[]> => {
  const said: string[] = [];
  for (const file of generate(plan(decisions))) {
    const lines = file.text.split('\n');
    for (const { reads, inspect } of languages) {
      if (!reads(file.path)) continue;
      for (const { line, column, message } of await inspect(file, { kubernetes: '1.36' })) {
        said.push(`${file.path}:${line}:${column} ${message.en} | ${lines[line - 1]}`);
      }
    }
  }
  return said;
};

/** Inserts an error into a file of an inspected language; returns other texts unchanged. */
const broken = (path: string, text: string): string => {
  if (/Dockerfile$/u.test(path)) return text.replace(/^COPY /mu, 'COPIE ');
  if (path.endsWith('.sh')) return text.replace(/^ *esac$/mu, '');
  if (path.endsWith('.toml')) return text.replace(/^\[/mu, '[[');
  if (/\.env/u.test(path)) return text.replace('=', '="');
  if (path.endsWith('.hcl')) return text.replace(/^\}$/mu, '');
  return text.replace(/\b(sum|rate|absent)\(/u, '$1 by ((');
};

/**
 * Configs for files that the named configurations do not contain: other autoscalers and analyses.
 */
const others = [
  withValues(defaults, [
    ['scaling.autoscaler', 'keda'],
    ['scaling.podMetrics', [{ name: 'a', series: 'a_total', kind: 'counter', average: '5' }]],
  ]),
  withValues(defaults, [['release.strategy', 'flagger']]),
  withValues(defaults, [['release.strategy', 'argo-canary']]),
];

describe('the language inspectors', () => {
  it.each(namedDecisions)('report nothing for the files of $name', async ({ decisions }) => {
    expect(await saidOf(decisions)).toEqual([]);
  });

  it('report nothing for the files of any Config', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryConfig(), async (config) => {
        expect(await saidOf(single(config))).toEqual([]);
      }),
      runs(60),
    );
  });

  it('report an inserted error in each kind of file', async () => {
    const missed: string[] = [];
    const found = new Set<string>();
    for (const decisions of [
      ...namedDecisions.map((one) => one.decisions),
      ...others.map(single),
    ]) {
      for (const file of generate(plan(decisions))) {
        const readers = languages.filter(({ reads }) => reads(file.path));
        const text = broken(file.path, file.text);
        if (readers.length === 0 || text === file.text) continue;
        const said = await Promise.all(
          readers.map(({ inspect }) => inspect({ ...file, text }, { kubernetes: '1.36' })),
        );
        if (said.flat().length === 0) missed.push(`${file.path}`);
        else found.add(file.path.replace(/^.*\//u, ''));
      }
    }
    expect(missed).toEqual([]);
    expect([...found]).toEqual(
      expect.arrayContaining([
        ...[
          'Dockerfile',
          'build.sh',
          'deny.toml',
          'config.toml',
          '.env.example',
          'docker-bake.hcl',
        ],
        ...['alerts.rules.yaml', 'prometheusrule.yaml', 'dashboard.json'],
        ...['configmap-dashboard.yaml', 'values.yaml', 'scaledobject.yaml', 'kustomization.yaml'],
        ...['metrictemplate-success-rate.yaml', 'analysistemplate.yaml'],
      ]),
    );
  });
});

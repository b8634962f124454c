import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaults, isFieldPath } from '../config.ts';
import type { Decisions } from '../decisions.ts';
import { plan } from '../plan/index.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { runs } from '../testing/runs.ts';
import type { Case } from './cases/case.ts';
import { deliveryCases } from './cases/delivery.ts';
import { buildCases, imageCases, projectCases } from './cases/image.ts';
import { monitoringCases } from './cases/observability.ts';
import { portCases } from './cases/ports.ts';
import { rustCases } from './cases/rust.ts';
import {
  composeCases,
  secretCases,
  serviceCases,
  settingsCases,
  telemetryCases,
} from './cases/settings.ts';
import { clusterCases, environmentCases, trafficCases } from './cases/traffic.ts';
import {
  autoscalerCases,
  meshCases,
  releaseCases,
  securityCases,
} from './cases/traffic-control.ts';
import {
  podCases,
  probeCases,
  resourceCases,
  scalingCases,
  workloadCases,
} from './cases/workload.ts';
import { severalCases } from './cases/workloads.ts';
import { check, checks } from './index.ts';
import { set } from './remedy.ts';

const cases: Readonly<Record<string, Case>> = {
  ...projectCases,
  ...buildCases,
  ...imageCases,
  ...settingsCases,
  ...secretCases,
  ...serviceCases,
  ...telemetryCases,
  ...monitoringCases,
  ...rustCases,
  ...composeCases,
  ...workloadCases,
  ...severalCases,
  ...resourceCases,
  ...probeCases,
  ...podCases,
  ...trafficCases,
  ...portCases,
  ...scalingCases,
  ...clusterCases,
  ...environmentCases,
  ...deliveryCases,
  ...meshCases,
  ...releaseCases,
  ...securityCases,
  ...autoscalerCases,
};

const findings = (config: Config, workloads: Decisions['workloads'] = {}) =>
  check(plan({ base: config, workloads }));
const idsOf = (config: Config, workloads: Decisions['workloads'] = {}) =>
  findings(config, workloads).map(({ id }) => id);
const errorsOf = (config: Config) =>
  findings(config)
    .filter(({ severity }) => severity === 'error')
    .map(({ id }) => id);

describe('the rules', () => {
  it('have unique ids and a case each', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(cases).sort()).toEqual([...ids].sort());
  });

  it.each(Object.entries(cases))(
    '%s reports its broken case, and not its sound case',
    (id, { broken, sound, workloads, soundWorkloads }) => {
      expect(idsOf(set(broken)(defaults), workloads)).toContain(id);
      expect(idsOf(set(sound ?? {})(defaults), soundWorkloads ?? workloads)).not.toContain(id);
    },
  );

  it.each(Object.entries(cases))(
    '%s has a title, a reason and a source in both languages',
    (id, { broken, workloads }) => {
      for (const { at, title, why, source, fix } of findings(
        set(broken)(defaults),
        workloads,
      ).filter((one) => one.id === id)) {
        expect(at.length).toBeGreaterThan(0);
        expect(at.every(isFieldPath)).toBe(true);
        expect(source).toMatch(/^(?:C-\d{3}A?$|https:\/\/)/);
        for (const text of [title, why, ...(fix ? [fix.label] : [])]) {
          expect(text.en.trim()).not.toBe('');
          expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
          // Chinese and Latin words are separated by a space, and Chinese uses its own punctuation.
          expect(text['zh-CN']).not.toMatch(
            /[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]|[\u4e00-\u9fff][,:;]/,
          );
        }
      }
    },
  );

  it('report nothing about sections without effect', () => {
    const onlyDocker = set({ 'packaging.targets': ['docker'] })(defaults);
    const noisy = set({ 'workload.namespace': 'default', 'compose.bindAddress': '0.0.0.0' })(
      onlyDocker,
    );
    expect(idsOf(noisy)).toEqual(idsOf(onlyDocker));
  });

  it('return errors first', () => {
    const config = set({
      'build.panic': 'abort',
      'workload.maxSurge': '0',
      'workload.cpuLimit': '1',
    })(defaults);
    const severities = findings(config).map(({ severity }) => severity);
    const order = ['error', 'warning', 'advice'];
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(severities)).toEqual(new Set(order));
  });
});

const expectMended = (config: Config): void => {
  const before = errorsOf(config);
  for (const { id, fix, title } of findings(config)) {
    if (fix === undefined) continue;
    const mended = fix.apply(config);
    // A rule may return several results; the fix resolves only the result to which it belongs.
    const same = findings(mended).filter((one) => one.id === id && one.title.en === title.en);
    expect(same, `${id} is mended`).toEqual([]);
    const created = errorsOf(mended).filter((one) => !before.includes(one));
    expect(created, `${id} breaks nothing`).toEqual([]);
  }
};

describe('a fix', () => {
  it.each(Object.entries(cases))(
    'of %s removes the finding and adds no other finding',
    (_id, { broken }) => {
      expectMended(set(broken)(defaults));
    },
  );

  it('that moves the health routes to the port of the metrics keeps their paths apart', () => {
    const config = set({
      'project.httpPort': 1024,
      'project.grpc': true,
      'project.metricsPort': 1024,
      'project.healthPort': 'grpc',
      'project.readyPath': '/',
      'project.metricsPath': '/',
      'rust.code': 'modules',
      'probes.startupType': 'none',
    })(defaults);
    expect(findings(config).map(({ id }) => id)).toContain('no-startup');
    expectMended(config);
  });

  it('is not offered for a canary whose connections no router divides', () => {
    const config = set({
      'project.http': false,
      'project.ports': [
        { name: 'aa', port: 7000, protocol: 'tcp', reach: 'service', servicePort: 0 },
      ],
      'release.strategy': 'canary',
    })(defaults);
    const found = findings(config).find(({ id }) => id === 'share-by-pods');
    expect([found?.severity, found?.fix]).toEqual(['warning', undefined]);
  });

  it('that sends telemetry to a backend replaces an example address', () => {
    const config = set({
      'telemetry.collector': 'deployment',
      'telemetry.collectorEndpoint': 'https://otlp.example.com/a',
    })(defaults);
    expect(findings(config).map(({ id }) => id)).toContain('collector-only-prints');
    expectMended(config);
  });

  it('removes the finding for any configuration', () => {
    fc.assert(fc.property(arbitraryConfig(), expectMended), runs(60));
  });
});

describe('the answer "not a secret"', () => {
  const variable = (name: string, value: string) =>
    ({ name, kind: 'text', secret: false, value }) as const;

  it('removes the finding and keeps the value', () => {
    const config = set({
      'settings.variables': [variable('API_TOKEN', 'abc'), variable('OTHER_TOKEN', 'def')],
      'settings.configFile': 'toml',
      'settings.configEntries': [{ key: 'stripe.key', kind: 'text', value: 'ghi', range: '' }],
      'project.description': 'password=jkl',
    })(defaults);
    const answerable = findings(config).filter(({ otherwise }) => otherwise);
    expect(answerable).toHaveLength(4);
    for (const { otherwise, title } of answerable) {
      const answered = otherwise?.apply(config) ?? config;
      expect(findings(answered).map((one) => one.title.en)).not.toContain(title.en);
      expect(findings(answered).filter((one) => one.otherwise)).toHaveLength(3);
    }
  });

  it('is not offered for a variable that is marked as secret', () => {
    const marked = set({
      'settings.variables': [{ ...variable('REGION', 'abc'), secret: true }],
    })(defaults);
    expect(findings(marked).find(({ id }) => id === 'typed-secret')?.otherwise).toBeUndefined();
  });
});

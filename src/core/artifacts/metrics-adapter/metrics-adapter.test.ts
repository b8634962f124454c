import { expect, it } from 'vitest';
import { parseYaml } from '../../formats/yaml-parse.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { metricsAdapter } from './index.ts';

const metrics = {
  'scaling.podMetrics': [{ name: 'http_requests_per_second', average: '100' }],
  'scaling.externalMetrics': [{ name: 'queue', value: '30' }],
} as const;

it('has one rule per metric, so that the autoscaler finds it (C-052)', () => {
  const [file] = metricsAdapter.files(
    planWith({ ...metrics, 'scaling.metricsAdapter': 'prometheus-adapter' }),
  );
  expect(file?.path).toBe('deploy/prometheus-adapter/values.yaml');
  expect(parseYaml(file?.text ?? '', '1.1')).toMatchObject({
    value: {
      prometheus: { url: 'http://prometheus-operated.monitoring', port: 9090 },
      rules: {
        custom: [
          {
            seriesQuery: 'http_requests_total{namespace!="",pod!=""}',
            name: { as: 'http_requests_per_second' },
            metricsQuery: 'sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)',
          },
        ],
        external: [{ seriesQuery: 'queue', resources: { namespaced: false } }],
      },
    },
  });
});

it('is left out where it is not asked for, and where KEDA asks Prometheus itself', () => {
  expect(metricsAdapter.files(planWith(metrics))).toEqual([]);
  const keda = { 'scaling.autoscaler': 'keda', 'scaling.metricsAdapter': 'prometheus-adapter' };
  expect(metricsAdapter.files(planWith({ ...metrics, ...keda }))).toEqual([]);
});

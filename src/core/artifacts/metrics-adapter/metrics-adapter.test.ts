import { expect, it } from 'vitest';
import { parseYaml } from '../../formats/yaml-parse.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { metricsAdapter } from './index.ts';

const metrics = {
  'scaling.podMetrics': [{ name: 'http_requests_per_second', average: '100' }],
  'scaling.externalMetrics': [{ name: 'queue', value: '30', target: 'average' }],
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
            seriesQuery: 'http_server_request_duration_seconds_count{namespace!="",pod!=""}',
            name: { as: 'http_requests_per_second' },
            metricsQuery: 'sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)',
          },
        ],
        external: [{ seriesQuery: 'queue', resources: { namespaced: false } }],
      },
    },
  });
});

it('queries the metric that alerts and dashboard use, so that one export is enough (C-052)', () => {
  const custom = { 'telemetry.requestMetric': 'custom', 'telemetry.durationMetric': 'api_seconds' };
  const [file] = metricsAdapter.files(
    planWith({ ...metrics, ...custom, 'scaling.metricsAdapter': 'prometheus-adapter' }),
  );
  expect(file?.text).toContain('api_seconds_count{');
});

it('reads the p99 of a histogram', () => {
  const [file] = metricsAdapter.files(
    planWith({
      'scaling.metricsAdapter': 'prometheus-adapter',
      'scaling.podMetrics': [{ name: 'p99', average: '200m' }],
      'scaling.metricSeries': [{ metric: 'p99', series: 'x_seconds_bucket', kind: 'p99' }],
    }),
  );
  expect(file?.text).toContain(
    'histogram_quantile(0.99, sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (le, <<.GroupBy>>))',
  );
});

it('is omitted unless it is chosen, and where KEDA queries Prometheus directly', () => {
  expect(metricsAdapter.files(planWith(metrics))).toEqual([]);
  const keda = { 'scaling.autoscaler': 'keda', 'scaling.metricsAdapter': 'prometheus-adapter' };
  expect(metricsAdapter.files(planWith({ ...metrics, ...keda }))).toEqual([]);
});

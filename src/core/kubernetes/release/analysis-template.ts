import type { Plan } from '../../plan/index.ts';
import { blueGreenMeasurements } from '../../plan/rollout-time.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { type ReleaseWords, releaseList } from '../release-list.ts';
import type { Json, Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { latencyQuery, successQuery } from './queries.ts';

const rolloutValues = valueKeys('rollout', {
  analysisMetrics: {
    en: 'What is measured while a version is on trial; $namespace and $fullname stand for the release’s own.',
    'zh-CN': '试运行期间测量的指标；$namespace 和 $fullname 代表 release 的命名空间与名称。',
  },
});

/** PromQL selector of the new version's pods; Argo Rollouts fills in the hash. */
const onTrial = ({ namespace, name }: ReleaseWords): string =>
  `namespace="${namespace}",pod=~"${name}-{{args.hash}}-.*"`;

interface Measure {
  readonly name: string;
  readonly query: string;
  /**
   * Success condition of the result; an empty result, which means no requests, is not a failure.
   */
  readonly condition: string;
}

const metric = (plan: Plan, { name, query, condition }: Measure): Json => {
  const { interval, failureLimit, prometheus } = plan.config.release;
  return {
    name,
    interval: `${interval}s`,
    // A blue-green rollout waits for the end of the analysis; a canary analysis runs until the last
    // step.
    ...(plan.release.strategy === 'argo-blue-green' ? { count: blueGreenMeasurements } : {}),
    failureLimit,
    successCondition: `len(result) == 0 || isNaN(result[0]) || ${condition}`,
    provider: { prometheus: { address: prometheus, query } },
  };
};

const metrics = (plan: Plan, words: ReleaseWords): readonly Json[] => {
  const { successRate, latencyMs } = plan.config.release;
  const selector = onTrial(words);
  const success = {
    name: 'success-rate',
    query: successQuery(plan, selector, '2m'),
    condition: `result[0] >= ${successRate / 100}`,
  };
  const latency = {
    name: 'latency-p99',
    query: latencyQuery(plan, selector, '2m'),
    condition: `result[0] <= ${latencyMs / 1000}`,
  };
  return (latencyMs === 0 ? [success] : [success, latency]).map((one) => metric(plan, one));
};

/** The Prometheus queries that Argo Rollouts runs before it continues (C-099). */
export const analysisTemplates = (plan: Plan): readonly Manifest[] => {
  if (plan.release.controller !== 'Rollout' || !plan.config.release.analysis) return [];
  const tree: Tree = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: metadata(plan, { suffix: '-analysis' }),
    spec: {
      args: [{ name: 'hash' }],
      metrics: releaseList(plan, rolloutValues.analysisMetrics, (words) => metrics(plan, words)),
    },
  };
  const about = {
    en: 'Success rate and latency of the new version, measured while it is on trial.',
    'zh-CN': '试运行期间对新版本成功率与延迟的测量。',
  };
  return [manifest('analysistemplate', about, tree)];
};

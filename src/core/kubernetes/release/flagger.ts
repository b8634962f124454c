import { routeTimeout } from '../../plan/cluster/gateways.ts';
import { flaggerPort } from '../../plan/exposure.ts';
import type { Plan } from '../../plan/index.ts';
import { kindSuffix } from '../../plan/object-names.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { retries, trafficPolicy, whole } from '../mesh/traffic-rules.ts';
import { metadata, objectName } from '../names.ts';
import { autoscalingValues } from '../scaling/autoscaling-values.ts';
import { parentRefs } from '../traffic/route-refs.ts';
import { block, type Json, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { latencyQuery, successQuery } from './queries.ts';

const flaggerValues = valueKeys('flagger', {
  service: {
    en: 'The Service and the route that Flagger makes and steers.',
    'zh-CN': '由 Flagger 创建并控制的 Service 与路由。',
  },
});

const metricValues = valueKeys('flagger.metrics', {
  successRate: {
    en: 'Query for the share of successful requests, in percent.',
    'zh-CN': '成功请求占比（百分比）的查询。',
  },
  latency: {
    en: 'Query for the latency of 99 of 100 requests, in seconds.',
    'zh-CN': 'p99 延迟（秒）的查询。',
  },
});

const gatewayService = (plan: Plan): { [key: string]: Json } => {
  const timeout = routeTimeout(plan.config);
  return {
    hosts: [plan.config.traffic.host],
    gatewayRefs: parentRefs(plan, plan.config.traffic.host, 'https'),
    ...(timeout === 0 ? {} : { timeout: `${timeout}s` }),
  };
};

const istioService = (plan: Plan): { [key: string]: Json } => {
  const { mesh, traffic } = plan.config;
  const isPublic = mesh.binding !== 'mesh';
  return {
    gateways: [
      ...(mesh.binding === 'gateway' ? [] : ['mesh']),
      ...(isPublic ? [`${mesh.gatewayNamespace}/${mesh.gateway}`] : []),
    ],
    ...(isPublic ? { hosts: [traffic.host] } : {}),
    ...(mesh.timeout === 0 ? {} : { timeout: whole(mesh.timeout) }),
    ...(mesh.retryOn === 'none' ? {} : { retries: retries(plan, 'connection') }),
    trafficPolicy: trafficPolicy(plan),
  };
};

const service = (plan: Plan): Json => {
  const port = flaggerPort(plan.servicePorts);
  const { flagger } = plan.release;
  return {
    port: port?.servicePort ?? 80,
    portName: port?.name ?? 'http',
    targetPort: port?.name ?? 'http',
    ...(port?.appProtocol === undefined ? {} : { appProtocol: port.appProtocol }),
    portDiscovery: true,
    ...(flagger === 'gatewayapi:v1' ? gatewayService(plan) : {}),
    ...(flagger === 'istio' ? istioService(plan) : {}),
  };
};

const measures = (plan: Plan): readonly { name: string; range: Json }[] => {
  const { analysis, successRate, latencyMs } = plan.config.release;
  if (!analysis) return [];
  const success = { name: 'success-rate', range: { min: successRate } };
  // Name of the MetricTemplate below; its unit is seconds.
  const latency = { name: 'latency-p99', range: { max: latencyMs / 1000 } };
  return latencyMs === 0 ? [success] : [success, latency];
};

const analysis = (plan: Plan): Tree => {
  const { interval, failureLimit, stepWeight, maxWeight } = plan.config.release;
  const metrics = measures(plan).map(({ name, range }) => ({
    name,
    templateRef: { name: objectName(plan, `-${name}`) },
    thresholdRange: range,
    interval: `${interval}s`,
  }));
  const progress: { readonly [key: string]: Json } =
    plan.release.flagger === 'kubernetes'
      ? { iterations: Math.max(1, Math.round(maxWeight / stepWeight)) }
      : { stepWeight, maxWeight };
  return {
    interval: `${interval}s`,
    threshold: failureLimit + 1,
    ...progress,
    metrics: metrics.length === 0 ? undefined : metrics,
  };
};

const autoscaler = (plan: Plan): Tree => {
  const isKeda = plan.config.scaling.autoscaler === 'keda';
  return when(autoscalingValues.enabled, plan.autoscaled, {
    apiVersion: isKeda ? 'keda.sh/v1alpha1' : 'autoscaling/v2',
    kind: isKeda ? 'ScaledObject' : 'HorizontalPodAutoscaler',
    name: objectName(plan, isKeda ? '' : kindSuffix(plan.config, 'hpa')),
  });
};

const canary = (plan: Plan): Manifest => {
  const tree = {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: metadata(plan),
    spec: {
      provider: plan.release.flagger,
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: objectName(plan) },
      autoscalerRef: autoscaler(plan),
      progressDeadlineSeconds: plan.config.workload.progressDeadline,
      service: block(flaggerValues.service, service(plan)),
      analysis: analysis(plan),
    },
  };
  const about = {
    en: 'Lets Flagger shift traffic to each new version while its metrics are good.',
    'zh-CN': '由 Flagger 在指标正常时逐步将流量切换到新版本。',
  };
  return manifest('canary', about, tree);
};

/**
 * Flagger gives the new pods the name of the Deployment, and the old pods the suffix `-primary`.
 */
const onTrial = 'namespace="{{ namespace }}",pod=~"{{ target }}-[0-9a-zA-Z]+(-[0-9a-zA-Z]+)"';

const metricTemplate = (plan: Plan, name: string): Manifest => {
  const query =
    name === 'success-rate'
      ? `100 * ${successQuery(plan, onTrial, '{{ interval }}')}`
      : latencyQuery(plan, onTrial, '{{ interval }}');
  const tree = {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'MetricTemplate',
    metadata: metadata(plan, { suffix: `-${name}` }),
    spec: block(name === 'success-rate' ? metricValues.successRate : metricValues.latency, {
      provider: { type: 'prometheus', address: plan.config.release.prometheus },
      query,
    }),
  };
  const about = {
    en: 'What Flagger asks Prometheus about the version on trial.',
    'zh-CN': 'Flagger 针对试运行版本向 Prometheus 发起的查询。',
  };
  return manifest(`metrictemplate-${name}`, about, tree);
};

/** The Canary and its metric templates (C-099). */
export const flaggerObjects = (plan: Plan): readonly Manifest[] =>
  plan.release.flagger === undefined
    ? []
    : [...measures(plan).map(({ name }) => metricTemplate(plan, name)), canary(plan)];

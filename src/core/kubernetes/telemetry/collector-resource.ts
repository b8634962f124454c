import type { OwnCollector, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { block, param } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { ownCollectorConfig } from './collector-configuration.ts';
import {
  collectorEnvironment,
  collectorImage,
  collectorPodSecurity,
  collectorPodValues,
  collectorResources,
  collectorSecurity,
} from './collector-container.ts';
import { collectorBase, collectorMetadata } from './collector-names.ts';

const collectorValues = valueKeys('collector', {
  config: {
    en: 'Configuration of the Collector.',
    'zh-CN': 'Collector 的配置。',
  },
});

const about = {
  en: 'The Collector, which the OpenTelemetry Operator runs; its Service is called after it, with -collector.',
  'zh-CN': '由 OpenTelemetry Operator 运行的 Collector，其 Service 名称为本名称加 -collector。',
};

/**
 * The Collector as an object of the OpenTelemetry Operator, which creates the pods and the Service.
 */
export const collectorResource = (plan: Plan, own: OwnCollector): Manifest =>
  manifest('opentelemetrycollector', about, {
    apiVersion: 'opentelemetry.io/v1beta1',
    kind: 'OpenTelemetryCollector',
    metadata: collectorMetadata(plan, own, collectorBase(own)),
    spec: {
      mode: 'deployment',
      image: collectorImage(),
      replicas: param(collectorPodValues.replicas, own.replicas),
      env: collectorEnvironment(own),
      resources: collectorResources(own),
      podSecurityContext: collectorPodSecurity(plan),
      securityContext: collectorSecurity,
      config: block(collectorValues.config, ownCollectorConfig(own)),
    },
  });

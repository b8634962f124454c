import { describe, expect, it } from 'vitest';
import { type ObjectFact, valuesOf } from '../../testing/named-bundle.ts';

const preset = 'web-api-prod';
const container = 'spec.template.spec.containers.0';

const objects: readonly ObjectFact[] = [
  {
    says: 'S3-05 has the guide’s image, strategy and resources',
    preset,
    object: 'Deployment/web-api',
    holds: {
      'spec.replicas': undefined,
      'spec.revisionHistoryLimit': 10,
      'spec.strategy.rollingUpdate': { maxSurge: 1, maxUnavailable: 0 },
      [`${container}.image`]: 'your-registry/web-api:1.0.0',
      [`${container}.resources.requests`]: {
        cpu: '500m',
        memory: '512Mi',
        'ephemeral-storage': '64Mi',
      },
      [`${container}.resources.limits`]: {
        cpu: '2000m',
        memory: '2Gi',
        'ephemeral-storage': '1088Mi',
      },
    },
  },
  {
    says: 'S3-05 has the guide’s probes',
    preset,
    object: 'Deployment/web-api',
    holds: {
      [`${container}.livenessProbe`]: {
        httpGet: { path: '/health', port: 'http' },
        initialDelaySeconds: 10,
        periodSeconds: 10,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
      [`${container}.readinessProbe`]: {
        httpGet: { path: '/ready', port: 'http' },
        initialDelaySeconds: 5,
        periodSeconds: 5,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
      [`${container}.startupProbe`]: {
        httpGet: { path: '/health', port: 'http' },
        periodSeconds: 10,
        timeoutSeconds: 3,
        failureThreshold: 30,
      },
    },
  },
  {
    says: 'S3-05 waits without a shell (C-059) and may finish within its grace period (C-092)',
    preset,
    object: 'Deployment/web-api',
    holds: {
      [`${container}.lifecycle.preStop`]: { sleep: { seconds: 15 } },
      'spec.template.spec.terminationGracePeriodSeconds': 50,
      'spec.template.spec.securityContext.seccompProfile.type': 'RuntimeDefault',
      'spec.template.spec.topologySpreadConstraints.0.topologyKey': 'topology.kubernetes.io/zone',
    },
  },
  {
    says: 'S3-06 opens 80 and 9090',
    preset,
    object: 'Service/web-api',
    holds: {
      'spec.ports.0.port': 80,
      'spec.ports.0.targetPort': 'http',
      'spec.ports.1.port': 9090,
      'spec.ports.1.targetPort': 'metrics',
    },
  },
  {
    says: 'S3-07 scales from 3 to 20 with the guide’s policies',
    preset: 'web-api-prod/resources',
    object: 'HorizontalPodAutoscaler/web-api-hpa',
    holds: {
      'spec.minReplicas': 3,
      'spec.maxReplicas': 20,
      'spec.metrics.0.resource.target.averageUtilization': 70,
      'spec.metrics.1.resource.target.averageUtilization': 80,
      'spec.behavior.scaleUp.policies': [{ type: 'Percent', value: 50, periodSeconds: 60 }],
      'spec.behavior.scaleDown.policies': [{ type: 'Pods', value: 1, periodSeconds: 60 }],
    },
  },
  {
    says: 'S3-08 keeps two pods',
    preset,
    object: 'PodDisruptionBudget/web-api-pdb',
    holds: { 'spec.minAvailable': 2 },
  },
  {
    says: 'S3-12 serves the guide’s host for 60 s at most',
    preset,
    object: 'HTTPRoute/web-api',
    holds: { 'spec.hostnames': ['api.example.com'], 'spec.rules.0.timeouts.request': '60s' },
  },
  {
    says: 'S3-14 scales from 3 to 50 in place of S3-07, not beside it (C-050A)',
    preset: 'web-api-prod/custom-metrics',
    object: 'HorizontalPodAutoscaler/web-api-hpa',
    holds: {
      'spec.maxReplicas': 50,
      'spec.metrics.1.pods': {
        metric: { name: 'http_request_duration_p99' },
        target: { type: 'AverageValue', averageValue: '200m' },
      },
      'spec.metrics.2.pods': {
        metric: { name: 'active_connections' },
        target: { type: 'AverageValue', averageValue: '1000' },
      },
      'spec.behavior.scaleUp.policies': [
        { type: 'Percent', value: 100, periodSeconds: 60 },
        { type: 'Pods', value: 5, periodSeconds: 60 },
      ],
    },
  },
];

describe('the manifests of the preset web-api-prod', () => {
  it.each(objects)('$says', (fact) => {
    expect(valuesOf(fact)).toEqual(fact.holds);
  });
});

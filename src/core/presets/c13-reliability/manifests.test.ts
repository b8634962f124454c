import { describe, expect, it } from 'vitest';
import { type ObjectFact, valuesOf } from '../../testing/named-bundle.ts';

const preset = 'c13-reliability';
const container = 'spec.template.spec.containers.0';

const objects: readonly ObjectFact[] = [
  {
    says: 'S1-11 and S1-28 have the guide’s image, ports and resources',
    preset,
    object: 'Deployment/rust-app',
    holds: {
      [`${container}.image`]: 'myregistry/rust-app:v1.0.0',
      [`${container}.ports.0`]: { name: 'http', containerPort: 8080, protocol: 'TCP' },
      [`${container}.resources.requests`]: {
        cpu: '250m',
        memory: '256Mi',
        'ephemeral-storage': '64Mi',
      },
      [`${container}.resources.limits`]: {
        cpu: '500m',
        memory: '512Mi',
        'ephemeral-storage': '1088Mi',
      },
      'spec.strategy.rollingUpdate': { maxSurge: 1, maxUnavailable: 1 },
      // The autoscaler sets the number of replicas (C-054).
      'spec.replicas': undefined,
    },
  },
  {
    says: 'S1-11 has the guide’s probes',
    preset,
    object: 'Deployment/rust-app',
    holds: {
      [`${container}.livenessProbe`]: {
        httpGet: { path: '/health/liveness', port: 'http' },
        initialDelaySeconds: 30,
        periodSeconds: 10,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
      [`${container}.readinessProbe`]: {
        httpGet: { path: '/health/readiness', port: 'http' },
        initialDelaySeconds: 10,
        periodSeconds: 5,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
    },
  },
  {
    says: 'S1-12 has the name and labels that S1-24 selects (C-058)',
    preset,
    object: 'Service/rust-app',
    holds: {
      'spec.type': 'ClusterIP',
      'spec.ports.0.port': 80,
      'spec.ports.1.name': 'metrics',
      'spec.ports.1.port': 9090,
    },
  },
  {
    says: 'S1-24 scrapes the named port every 30 s',
    preset,
    object: 'ServiceMonitor/rust-app',
    holds: {
      'spec.endpoints.0.port': 'metrics',
      'spec.endpoints.0.interval': '30s',
      'spec.endpoints.0.path': '/metrics',
    },
  },
  {
    says: 'S1-14 rolls five replicas one by one',
    preset: 'c13-reliability/rolling',
    object: 'Deployment/rust-app',
    holds: {
      'spec.replicas': 5,
      'spec.strategy.rollingUpdate': { maxSurge: 1, maxUnavailable: 1 },
    },
  },
  {
    says: 'S1-26 scales from 3 to 10 with the guide’s targets and policies',
    preset,
    object: 'HorizontalPodAutoscaler/rust-app',
    holds: {
      'spec.minReplicas': 3,
      'spec.maxReplicas': 10,
      'spec.metrics.0.resource.target.averageUtilization': 70,
      'spec.metrics.1.resource.target.averageUtilization': 80,
      'spec.metrics.2.pods.target.averageValue': '1000',
      'spec.behavior.scaleUp.stabilizationWindowSeconds': 60,
      'spec.behavior.scaleUp.policies': [{ type: 'Percent', value: 100, periodSeconds: 30 }],
      'spec.behavior.scaleDown.stabilizationWindowSeconds': 300,
      'spec.behavior.scaleDown.policies': [{ type: 'Percent', value: 50, periodSeconds: 60 }],
    },
  },
  {
    says: 'S1-27 only recommends beside the autoscaler (C-034, C-035)',
    preset,
    object: 'VerticalPodAutoscaler/rust-app',
    holds: {
      'spec.updatePolicy.updateMode': 'Off',
      'spec.resourcePolicy.containerPolicies.0.minAllowed': { cpu: '100m', memory: '128Mi' },
      'spec.resourcePolicy.containerPolicies.0.maxAllowed': { cpu: '2000m', memory: '2Gi' },
    },
  },
  {
    says: 'S1-31 has green complete, with probes, ports and resources (C-098)',
    preset: 'c13-reliability/blue-green',
    object: 'Deployment/rust-app-green',
    holds: {
      'spec.replicas': 3,
      [`${container}.image`]: 'myregistry/rust-app:v1.1.0',
      [`${container}.livenessProbe.httpGet.path`]: '/health/liveness',
      [`${container}.resources.limits.memory`]: '512Mi',
    },
  },
  {
    says: 'S1-31 has blue live',
    preset: 'c13-reliability/blue-green',
    object: 'Deployment/rust-app-blue',
    holds: { 'spec.replicas': 3, [`${container}.image`]: 'myregistry/rust-app:v1.0.0' },
  },
  {
    says: 'S1-32 has nine stable pods',
    preset: 'c13-reliability/canary',
    object: 'Deployment/rust-app-stable',
    holds: { 'spec.replicas': 9, [`${container}.image`]: 'myregistry/rust-app:v1.0.0' },
  },
  {
    says: 'S1-32 has one canary',
    preset: 'c13-reliability/canary',
    object: 'Deployment/rust-app-canary',
    holds: { 'spec.replicas': 1, [`${container}.image`]: 'myregistry/rust-app:v1.1.0' },
  },
];

describe('the manifests of the preset c13-reliability', () => {
  it.each(objects)('$says', (fact) => {
    expect(valuesOf(fact)).toEqual(fact.holds);
  });
});

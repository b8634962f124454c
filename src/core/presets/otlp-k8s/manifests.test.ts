import { describe, expect, it } from 'vitest';
import { type ObjectFact, valuesOf } from '../../testing/named-bundle.ts';

const preset = 'otlp-k8s';
const container = 'spec.template.spec.containers.0';

const objects: readonly ObjectFact[] = [
  {
    says: 'S2-04 enforces the restricted profile (C-032)',
    preset,
    object: 'Namespace/otlp-system',
    holds: { 'metadata.labels.managed-by': undefined },
  },
  {
    says: 'S2-08 has the guide’s strategy, image with a fixed tag (C-041), ports and resources',
    preset,
    object: 'Deployment/otlp-service',
    holds: {
      'metadata.namespace': 'otlp-system',
      'spec.replicas': undefined,
      'spec.strategy.rollingUpdate': { maxSurge: 1, maxUnavailable: 0 },
      [`${container}.image`]: 'ghcr.io/your-org/otlp-service:1.0.0',
      [`${container}.ports.0.containerPort`]: 8080,
      [`${container}.ports.1.containerPort`]: 4317,
      [`${container}.ports.2.containerPort`]: 9090,
      [`${container}.resources.requests`]: {
        cpu: '250m',
        memory: '512Mi',
        'ephemeral-storage': '64Mi',
      },
      [`${container}.resources.limits`]: {
        cpu: '1000m',
        memory: '1Gi',
        'ephemeral-storage': '2112Mi',
      },
    },
  },
  {
    says: 'S2-08 has the guide’s probes',
    preset,
    object: 'Deployment/otlp-service',
    holds: {
      [`${container}.livenessProbe`]: {
        httpGet: { path: '/health/live', port: 'http' },
        initialDelaySeconds: 30,
        periodSeconds: 10,
        timeoutSeconds: 5,
        failureThreshold: 3,
      },
      [`${container}.readinessProbe`]: {
        httpGet: { path: '/health/ready', port: 'http' },
        initialDelaySeconds: 10,
        periodSeconds: 5,
        timeoutSeconds: 3,
        failureThreshold: 3,
      },
      [`${container}.startupProbe`]: {
        httpGet: { path: '/health/startup', port: 'http' },
        periodSeconds: 5,
        timeoutSeconds: 3,
        failureThreshold: 30,
      },
    },
  },
  {
    says: 'S2-08 starts without the Collector (C-047), with an account of its own (C-045) and no token (C-111)',
    preset,
    object: 'Deployment/otlp-service',
    holds: {
      'spec.template.spec.initContainers': undefined,
      'spec.template.spec.serviceAccountName': 'otlp-service',
      'spec.template.spec.automountServiceAccountToken': false,
      'spec.template.spec.securityContext.runAsUser': 1000,
      [`${container}.securityContext.readOnlyRootFilesystem`]: true,
    },
  },
  {
    says: 'S2-08 mounts the certificate as files only (C-038), and has a writable /tmp (C-049)',
    preset,
    object: 'Deployment/otlp-service',
    holds: {
      [`${container}.envFrom`]: [{ configMapRef: { name: 'otlp-env' } }],
      [`${container}.volumeMounts`]: [
        { name: 'tls', mountPath: '/app/tls', readOnly: true },
        { name: 'data', mountPath: '/data' },
        { name: 'config', mountPath: '/app/config', readOnly: true },
        { name: 'tmp', mountPath: '/tmp' },
      ],
      'spec.template.spec.volumes.1.emptyDir.sizeLimit': '1Gi',
    },
  },
  {
    says: 'S2-09 has three ports and sticky clients, without the annotation that does nothing (C-051)',
    preset,
    object: 'Service/otlp-service',
    holds: {
      'metadata.annotations': undefined,
      'spec.sessionAffinity': 'ClientIP',
      'spec.sessionAffinityConfig.clientIP.timeoutSeconds': 10800,
      'spec.ports.0.port': 8080,
      'spec.ports.1.port': 4317,
      'spec.ports.2.port': 9090,
    },
  },
  {
    says: 'S2-10 is headless',
    preset,
    object: 'Service/otlp-service-headless',
    holds: { 'spec.clusterIP': 'None' },
  },
  {
    says: 'S2-11 brings HTTP to 8080 (C-043)',
    preset,
    object: 'HTTPRoute/otlp-service',
    holds: { 'spec.hostnames': ['otlp.example.com'], 'spec.rules.0.backendRefs.0.port': 8080 },
  },
  {
    says: 'S2-11 brings gRPC to 4317 under a host of its own (C-048)',
    preset,
    object: 'GRPCRoute/otlp-service',
    holds: { 'spec.hostnames': ['otlp-grpc.example.com'], 'spec.rules.0.backendRefs.0.port': 4317 },
  },
  {
    says: 'S2-17 scales from 3 to 20 with the guide’s policies',
    preset,
    object: 'HorizontalPodAutoscaler/otlp-service-hpa',
    holds: {
      'spec.minReplicas': 3,
      'spec.maxReplicas': 20,
      'spec.metrics.2.pods.target.averageValue': '1k',
      'spec.behavior.scaleUp': {
        selectPolicy: 'Max',
        stabilizationWindowSeconds: 0,
        policies: [
          { type: 'Percent', value: 100, periodSeconds: 30 },
          { type: 'Pods', value: 4, periodSeconds: 30 },
        ],
      },
      'spec.behavior.scaleDown': {
        selectPolicy: 'Min',
        stabilizationWindowSeconds: 300,
        policies: [
          { type: 'Percent', value: 50, periodSeconds: 60 },
          { type: 'Pods', value: 2, periodSeconds: 60 },
        ],
      },
    },
  },
  {
    says: 'S2-18 only recommends (C-034, C-035)',
    preset,
    object: 'VerticalPodAutoscaler/otlp-service-vpa',
    holds: {
      'spec.updatePolicy.updateMode': 'Off',
      'spec.resourcePolicy.containerPolicies.0.maxAllowed': { cpu: '2000m', memory: '4Gi' },
    },
  },
  {
    says: 'S2-20 has the guide’s pools and outliers, with connections that live on (C-085, C-086)',
    preset,
    object: 'DestinationRule/otlp-service',
    holds: {
      'spec.trafficPolicy.connectionPool.tcp.maxConnections': 1000,
      'spec.trafficPolicy.connectionPool.http.maxRequestsPerConnection': 0,
      'spec.trafficPolicy.loadBalancer.simple': 'LEAST_REQUEST',
      'spec.trafficPolicy.outlierDetection': {
        consecutive5xxErrors: 5,
        interval: '30s',
        baseEjectionTime: '30s',
        maxEjectionPercent: 50,
        minHealthPercent: 40,
      },
    },
  },
  {
    says: 'S2-13 allows DNS first (C-079)',
    preset,
    object: 'NetworkPolicy/otlp-service',
    holds: {
      'spec.egress.0.ports': [
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ],
    },
  },
  {
    says: 'S2-13 scrapes every 30 s within 10 s',
    preset,
    object: 'ServiceMonitor/otlp-service',
    holds: { 'spec.endpoints.0.interval': '30s', 'spec.endpoints.0.scrapeTimeout': '10s' },
  },
  {
    says: 'S2-13 keeps one pod at least',
    preset,
    object: 'PodDisruptionBudget/otlp-service-pdb',
    holds: { 'spec.minAvailable': 1 },
  },
];

describe('the manifests of the preset otlp-k8s', () => {
  it.each(objects)('$says', (fact) => {
    expect(valuesOf(fact)).toEqual(fact.holds);
  });
});

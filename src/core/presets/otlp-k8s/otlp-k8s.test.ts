import { describe, expect, it } from 'vitest';
import {
  bundleNamed,
  type FileFact,
  faultyTexts,
  type ObjectFact,
  valuesOf,
} from '../../testing/named-bundle.ts';

const preset = 'otlp-k8s';
const base = 'deploy/kubernetes/base';
const chart = 'deploy/helm/otlp-service';
const container = 'spec.template.spec.containers.0';

const files: readonly FileFact[] = [
  {
    says: 'S2-01 caches dependencies with build.rs and proto (C-003), on one suite (C-001), without OpenSSL (C-017)',
    preset,
    file: 'Dockerfile',
    has: [
      'cargo chef cook',
      'protobuf-compiler',
      'FROM debian:trixie-slim',
      'USER 1000:1000',
      '/usr/local/bin/otlp-service',
      'EXPOSE 8080 4317 9090',
    ],
    lacks: ['bookworm', 'libssl', 'fn main', 'HEALTHCHECK'],
  },
  {
    says: 'S2-02 sees tests and fixtures (C-005)',
    preset,
    file: '.dockerignore',
    has: ['.env'],
    lacks: [/^\*\.md/m, /^tests/m, /^fixtures/m],
  },
  {
    says: 'S2-03 builds both platforms in one step and pushes a version (C-090, C-091)',
    preset,
    file: 'scripts/push.sh',
    has: ['docker buildx bake release', '--push', '${VERSION:?', 'ghcr.io/your-org/otlp-service'],
    lacks: [':latest', 'docker push'],
  },
  {
    says: 'S2-03 names both platforms',
    preset,
    file: 'docker-bake.hcl',
    has: ['linux/amd64', 'linux/arm64'],
  },
  {
    says: 'S2-05 is the guide’s file without the endpoint, which has one place (C-062)',
    preset,
    file: `${base}/configmap-files.yaml`,
    has: [
      'name: otlp-config',
      'production.yaml',
      'port: 8080',
      'grpc_port: 4317',
      'timeout: 30s',
      'batch_size: 1000',
      'format: json',
      'path: /metrics',
    ],
    lacks: ['endpoint:', 'sampling_rate'],
  },
  {
    says: 'S2-06 logs at info (C-062), with port and protocol together (C-060)',
    preset,
    file: `${base}/configmap-env.yaml`,
    has: [
      'RUST_LOG: info\n',
      'RUST_BACKTRACE: "1"',
      ':4318',
      'http/protobuf',
      'CONFIG_PATH: /app/config/production.yaml',
    ],
    lacks: ['debug'],
  },
  {
    says: 'S2-07 holds no value (C-037) and no certificate (C-113)',
    preset,
    file: `${base}/externalsecret-otlp-secrets.yaml`,
    has: ['name: otlp-secrets', 'api-key', 'database-url'],
    lacks: ['tls.key', 'stringData', 'your-secret-api-key'],
  },
  {
    says: 'S2-12 has the guide’s metadata and no subchart (C-077)',
    preset,
    file: `${chart}/Chart.yaml`,
    has: [
      'version: "1.0.0"',
      'opentelemetry',
      'https://github.com/your-org/otlp-service',
      'team@example.com',
    ],
    lacks: ['dependencies:'],
  },
  {
    says: 'S2-13 has the guide’s values, and all of them drive something (C-078)',
    preset,
    file: `${chart}/values.yaml`,
    has: [
      'ghcr.io/your-org/otlp-service',
      'autoscaling:',
      'serviceMonitor:',
      'podDisruptionBudget:',
      'networkPolicy:',
    ],
    lacks: ['tag: "latest"', 'tag: latest'],
  },
  {
    says: 'S2-14 takes its names from the helpers',
    preset,
    file: `${chart}/templates/deployment.yaml`,
    has: ['include "otlp-service.fullname"', 'checksum/config'],
  },
  {
    says: 'S2-15 has the helpers (C-078)',
    preset,
    file: `${chart}/templates/_helpers.tpl`,
    has: [
      'otlp-service.fullname',
      'otlp-service.labels',
      'otlp-service.selectorLabels',
      'otlp-service.serviceAccountName',
    ],
  },
  {
    says: 'S2-16 installs, tests and rolls back (C-081, C-107)',
    preset,
    file: 'scripts/helm-install.sh',
    has: [
      'set -euo pipefail',
      'helm dependency build',
      'helm upgrade --install',
      '--rollback-on-failure',
      'helm test',
      'NAMESPACE:-otlp-system}',
      'RELEASE_NAME:-otlp-service',
    ],
    lacks: ['--atomic', 'kubectl create namespace'],
  },
  {
    says: 'S2-17 comes with the rule that its metric needs (C-052)',
    preset,
    file: 'deploy/prometheus-adapter/values.yaml',
    has: ['as: http_requests_per_second'],
  },
  {
    says: 'S2-19 tries failed connections again, nothing that was written (C-085, C-087)',
    preset,
    file: `${base}/virtualservice.yaml`,
    has: [
      'networking.istio.io/v1\n',
      'attempts: 3',
      'perTryTimeout: 5s',
      'timeout: 30s',
      'gateways:',
    ],
    lacks: ['5xx', 'v1beta1'],
  },
  {
    says: 'S2-21 has a base and overlays (C-117)',
    preset,
    file: 'deploy/kubernetes/overlays/production/kustomization.yaml',
    has: ['../../base'],
  },
];

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

const advised = ['full-sampling', 'sticky-clients', 'cpu-limit', 'memory-metric'];

describe('the preset otlp-k8s', () => {
  it.each(files)('$says', (fact) => {
    expect(faultyTexts(fact)).toEqual([]);
  });

  it.each(objects)('$says', (fact) => {
    expect(valuesOf(fact)).toEqual(fact.holds);
  });

  it.each(advised)(
    'keeps a choice that works but could be better, and finding %s gives advice',
    (id) => {
      expect(bundleNamed('otlp-k8s').findings.map((finding) => finding.id)).toContain(id);
    },
  );
});

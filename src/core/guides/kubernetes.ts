import { type Guide, row } from './row.ts';

const rows = [
  row(
    'S2-01',
    'Dockerfile of otlp-service',
    {
      preset: 'otlp-k8s',
      fields: ['image.base', 'image.binaryDirectory', 'build.protoc', 'settings.configName'],
      files: ['Dockerfile'],
    },
    ['C-001', 'C-003', 'C-014', 'C-016', 'C-017'],
  ),
  row(
    'S2-02',
    '.dockerignore',
    { preset: 'otlp-k8s', fields: ['packaging.targets'], files: ['.dockerignore'] },
    ['C-005'],
  ),
  row(
    'S2-03',
    'build-docker.sh: two platforms, push on demand',
    {
      preset: 'otlp-k8s',
      fields: ['delivery.scripts', 'image.platforms', 'image.cross'],
      files: ['scripts/build.sh', 'scripts/push.sh', 'docker-bake.hcl'],
    },
    ['C-018', 'C-090', 'C-091'],
  ),
  row(
    'S2-04',
    'Namespace otlp-system',
    {
      preset: 'otlp-k8s',
      fields: ['workload.namespace', 'workload.createNamespace'],
      files: ['deploy/kubernetes/base/namespace.yaml'],
    },
    ['C-032', 'C-042'],
  ),
  row(
    'S2-05',
    'ConfigMap with production.yaml',
    {
      preset: 'otlp-k8s',
      fields: [
        'settings.configFile',
        'settings.configName',
        'settings.configMaps',
        'settings.configEntries',
      ],
      files: [
        'deploy/kubernetes/base/configmap-files.yaml',
        'deploy/kubernetes/base/configmap-env.yaml',
      ],
    },
    ['C-061', 'C-062'],
  ),
  row(
    'S2-06',
    'ConfigMap with variables',
    {
      preset: 'otlp-k8s',
      fields: [
        'settings.logLevel',
        'settings.configMaps',
        'telemetry.protocol',
        'telemetry.collectorName',
      ],
      files: ['deploy/kubernetes/base/configmap-env.yaml'],
    },
    ['C-060', 'C-062'],
  ),
  row(
    'S2-07',
    'Secret otlp-secrets: certificate, key, API key, database',
    {
      preset: 'otlp-k8s',
      fields: ['secrets.keys', 'traffic.tlsSecret', 'pod.volumes'],
      files: [
        'deploy/kubernetes/base/externalsecret-otlp-secrets.yaml',
        'deploy/kubernetes/base/gateway.yaml',
        'deploy/kubernetes/base/deployment.yaml',
      ],
    },
    ['C-037', 'C-038', 'C-113'],
  ),
  row(
    'S2-08',
    'Deployment with everything',
    {
      preset: 'otlp-k8s',
      fields: ['workload.maxSurge', 'probes.startupFailure', 'pod.volumes', 'image.uid'],
      files: [
        'deploy/kubernetes/base/deployment.yaml',
        'deploy/kubernetes/base/serviceaccount.yaml',
        'deploy/docs/ARCHITECTURE.md',
      ],
    },
    ['C-033', 'C-036', 'C-038', 'C-041', 'C-045', 'C-047', 'C-049', 'C-111'],
  ),
  row(
    'S2-09',
    'Service with three ports and sticky clients',
    {
      preset: 'otlp-k8s',
      fields: ['traffic.affinity', 'traffic.affinitySeconds', 'traffic.grpcServicePort'],
      files: ['deploy/kubernetes/base/service.yaml'],
    },
    ['C-051', 'C-056'],
  ),
  row(
    'S2-10',
    'Headless Service',
    {
      preset: 'otlp-k8s',
      fields: ['traffic.headless'],
      files: ['deploy/kubernetes/base/service-headless.yaml'],
    },
    ['C-055'],
  ),
  row(
    'S2-11',
    'Ingress for HTTP and gRPC',
    {
      preset: 'otlp-k8s',
      fields: ['traffic.exposure', 'traffic.host', 'traffic.grpcHost'],
      files: [
        'deploy/kubernetes/base/gateway.yaml',
        'deploy/kubernetes/base/httproute.yaml',
        'deploy/kubernetes/base/grpcroute.yaml',
      ],
    },
    ['C-043', 'C-048'],
  ),
  row(
    'S2-12',
    'Chart.yaml',
    {
      preset: 'otlp-k8s',
      fields: ['packaging.chartVersion', 'packaging.keywords', 'packaging.maintainer'],
      files: ['deploy/helm/otlp-service/Chart.yaml'],
    },
    ['C-077', 'C-107', 'C-119'],
  ),
  row(
    'S2-13',
    'values.yaml',
    {
      preset: 'otlp-k8s',
      fields: ['traffic.networkPolicy', 'scaling.disruptionBudget', 'telemetry.scrape'],
      files: [
        'deploy/helm/otlp-service/values.yaml',
        'deploy/helm/otlp-service/values.schema.json',
      ],
    },
    ['C-077', 'C-078', 'C-079', 'C-080', 'C-094'],
  ),
  row(
    'S2-14',
    'templates/deployment.yaml',
    {
      preset: 'otlp-k8s',
      fields: ['packaging.targets'],
      files: ['deploy/helm/otlp-service/templates/deployment.yaml'],
    },
    ['C-049', 'C-078'],
  ),
  row(
    'S2-15',
    'Chart files that the guide leaves out',
    {
      preset: 'otlp-k8s',
      fields: ['packaging.targets'],
      files: [
        'deploy/helm/otlp-service/templates/_helpers.tpl',
        'deploy/helm/otlp-service/templates/configmap-files.yaml',
        'deploy/helm/otlp-service/templates/service.yaml',
        'deploy/helm/otlp-service/templates/serviceaccount.yaml',
        'deploy/helm/otlp-service/templates/ingress.yaml',
        'deploy/helm/otlp-service/templates/horizontalpodautoscaler.yaml',
        'deploy/helm/otlp-service/templates/servicemonitor.yaml',
        'deploy/helm/otlp-service/templates/poddisruptionbudget.yaml',
        'deploy/helm/otlp-service/templates/networkpolicy.yaml',
        'deploy/helm/otlp-service/templates/NOTES.txt',
      ],
    },
    ['C-078'],
  ),
  row(
    'S2-16',
    'helm-install.sh',
    { preset: 'otlp-k8s', fields: ['delivery.scripts'], files: ['scripts/helm-install.sh'] },
    ['C-081', 'C-107'],
  ),
  row(
    'S2-17',
    'HPA: 3 to 20 with both policies',
    {
      preset: 'otlp-k8s',
      fields: [
        'packaging.kindSuffixes',
        'scaling.maxReplicas',
        'scaling.downSelect',
        'scaling.upPods',
        'scaling.podMetrics',
      ],
      files: [
        'deploy/kubernetes/base/horizontalpodautoscaler.yaml',
        'deploy/prometheus-adapter/values.yaml',
      ],
    },
    ['C-034', 'C-052', 'C-053', 'C-054'],
  ),
  row(
    'S2-18',
    'VPA with its bounds',
    {
      preset: 'otlp-k8s',
      fields: [
        'packaging.kindSuffixes',
        'scaling.vpa',
        'scaling.vpaMinMemory',
        'scaling.vpaMaxMemory',
      ],
      files: ['deploy/kubernetes/base/verticalpodautoscaler.yaml'],
    },
    ['C-034', 'C-035'],
  ),
  row(
    'S2-19',
    'Istio VirtualService: timeout and retries',
    {
      preset: 'otlp-k8s',
      fields: ['mesh.provider', 'mesh.binding', 'mesh.retryOn', 'mesh.timeout'],
      files: ['deploy/kubernetes/base/virtualservice.yaml'],
    },
    ['C-085', 'C-087'],
  ),
  row(
    'S2-20',
    'Istio DestinationRule: pools and outliers',
    {
      preset: 'otlp-k8s',
      fields: ['mesh.maxConnections', 'mesh.requestsPerConnection', 'mesh.outlierErrors'],
      files: ['deploy/kubernetes/base/destinationrule.yaml'],
    },
    ['C-085', 'C-086'],
  ),
  row(
    'S2-21',
    'Folders of the repository',
    {
      preset: 'otlp-k8s',
      fields: ['packaging.directory', 'environments.rows'],
      files: [
        'deploy/kubernetes/base/kustomization.yaml',
        'deploy/kubernetes/overlays/production/kustomization.yaml',
        'WAYBILL.md',
      ],
    },
    ['C-108', 'C-117'],
  ),
];

/** The contents of the guide 《Rust OTLP Kubernetes 完整部署指南》 with their outcome in Waybill. */
export const kubernetesGuide: Guide = {
  id: 'S2',
  title: 'Rust OTLP Kubernetes 完整部署指南',
  preset: 'otlp-k8s',
  rows,
};

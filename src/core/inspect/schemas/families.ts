/**
 * A project that defines Kubernetes kinds which Waybill generates; `id` names its schemas in the
 * conformance suite.
 */
export interface SchemaFamily {
  readonly id: string;
  readonly name: string;
  /** Each item is `apiVersion kind`. */
  readonly kinds: readonly string[];
}

/** The built-in kinds of Kubernetes; their schemas differ between releases. */
export const builtIn = {
  id: 'kubernetes',
  name: 'Kubernetes',
  kinds: [
    'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy',
    'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding',
    'apps/v1 DaemonSet',
    'apps/v1 Deployment',
    'apps/v1 StatefulSet',
    'autoscaling/v2 HorizontalPodAutoscaler',
    'batch/v1 CronJob',
    'batch/v1 Job',
    'networking.k8s.io/v1 Ingress',
    'networking.k8s.io/v1 NetworkPolicy',
    'policy/v1 PodDisruptionBudget',
    'rbac.authorization.k8s.io/v1 ClusterRole',
    'rbac.authorization.k8s.io/v1 ClusterRoleBinding',
    'rbac.authorization.k8s.io/v1 Role',
    'rbac.authorization.k8s.io/v1 RoleBinding',
    'v1 ConfigMap',
    'v1 Namespace',
    'v1 PersistentVolumeClaim',
    'v1 Secret',
    'v1 Service',
    'v1 ServiceAccount',
  ],
} as const satisfies SchemaFamily;

/** The custom resources, one family for each defining project. */
export const custom = [
  {
    id: 'argo-cd',
    name: 'Argo CD',
    kinds: ['argoproj.io/v1alpha1 Application', 'argoproj.io/v1alpha1 ApplicationSet'],
  },
  {
    id: 'argo-rollouts',
    name: 'Argo Rollouts',
    kinds: ['argoproj.io/v1alpha1 AnalysisTemplate', 'argoproj.io/v1alpha1 Rollout'],
  },
  {
    id: 'aws-load-balancer',
    name: 'AWS Load Balancer Controller',
    kinds: ['gateway.k8s.aws/v1beta1 TargetGroupConfiguration'],
  },
  {
    id: 'cert-manager',
    name: 'cert-manager',
    kinds: [
      'cert-manager.io/v1 Certificate',
      'cert-manager.io/v1 ClusterIssuer',
      'cert-manager.io/v1 Issuer',
    ],
  },
  {
    id: 'envoy-gateway',
    name: 'Envoy Gateway',
    kinds: ['gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy'],
  },
  {
    id: 'external-secrets',
    name: 'External Secrets',
    kinds: ['external-secrets.io/v1 ExternalSecret'],
  },
  {
    id: 'flagger',
    name: 'Flagger',
    kinds: ['flagger.app/v1beta1 Canary', 'flagger.app/v1beta1 MetricTemplate'],
  },
  { id: 'flux-helm', name: 'Flux', kinds: ['helm.toolkit.fluxcd.io/v2 HelmRelease'] },
  {
    id: 'flux-kustomize',
    name: 'Flux',
    kinds: ['kustomize.toolkit.fluxcd.io/v1 Kustomization'],
  },
  { id: 'flux-source', name: 'Flux', kinds: ['source.toolkit.fluxcd.io/v1 GitRepository'] },
  {
    id: 'gateway-api',
    name: 'Gateway API',
    kinds: [
      'gateway.networking.k8s.io/v1 GRPCRoute',
      'gateway.networking.k8s.io/v1 Gateway',
      'gateway.networking.k8s.io/v1 HTTPRoute',
      'gateway.networking.k8s.io/v1 TCPRoute',
      'gateway.networking.k8s.io/v1 UDPRoute',
    ],
  },
  {
    id: 'gke-gateway',
    name: 'GKE Gateway',
    kinds: ['networking.gke.io/v1 GCPBackendPolicy', 'networking.gke.io/v1 HealthCheckPolicy'],
  },
  {
    id: 'istio',
    name: 'Istio',
    kinds: [
      'networking.istio.io/v1 DestinationRule',
      'networking.istio.io/v1 VirtualService',
      'security.istio.io/v1 PeerAuthentication',
    ],
  },
  { id: 'keda', name: 'KEDA', kinds: ['keda.sh/v1alpha1 ScaledObject'] },
  {
    id: 'kyverno',
    name: 'Kyverno',
    kinds: [
      'policies.kyverno.io/v1 NamespacedImageValidatingPolicy',
      'policies.kyverno.io/v1 NamespacedValidatingPolicy',
    ],
  },
  {
    id: 'opentelemetry-operator',
    name: 'OpenTelemetry Operator',
    kinds: ['opentelemetry.io/v1beta1 OpenTelemetryCollector'],
  },
  {
    id: 'prometheus-operator',
    name: 'Prometheus Operator',
    kinds: [
      'monitoring.coreos.com/v1 PodMonitor',
      'monitoring.coreos.com/v1 PrometheusRule',
      'monitoring.coreos.com/v1 ServiceMonitor',
    ],
  },
  {
    id: 'sealed-secrets',
    name: 'Sealed Secrets',
    kinds: ['bitnami.com/v1alpha1 SealedSecret'],
  },
  {
    id: 'vertical-pod-autoscaler',
    name: 'Vertical Pod Autoscaler',
    kinds: ['autoscaling.k8s.io/v1 VerticalPodAutoscaler'],
  },
] as const satisfies readonly SchemaFamily[];

/** Files of other tools, by the schema in the published collection. */
export const published = [
  { id: 'compose-spec', name: 'Compose Specification', files: /(^|\/)compose(\.override)?\.yaml$/ },
  { id: 'github-workflows', name: 'GitHub Actions', files: /^\.github\/workflows\/[^/]+\.ya?ml$/ },
  { id: 'gitlab-ci', name: 'GitLab CI', files: /^\.gitlab-ci\.yml$/ },
  { id: 'skaffold', name: 'Skaffold', files: /^skaffold\.yaml$/ },
  { id: 'taskfile', name: 'Taskfile', files: /^Taskfile\.yml$/ },
] as const satisfies readonly { id: string; name: string; files: RegExp }[];

/** The name of a generated file without its ending. */
export type SchemaId =
  | (typeof builtIn)['id']
  | (typeof custom)[number]['id']
  | (typeof published)[number]['id'];

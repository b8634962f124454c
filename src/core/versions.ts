/**
 * Every image, tool, crate and API version that Waybill writes into a file, in one dated table.
 * Evidence: the corrections' baseline table (section 0); tags of official images are those of
 * docker-library/official-images of 2026-08-21.
 */
export const versionsDate = '2026-11-20';

export const images = {
  postgresql: {
    '16': 'postgres:16.15-trixie',
    '17': 'postgres:17.11-trixie',
    '18': 'postgres:18.6-trixie',
  },
  mysql: { '8.4': 'mysql:8.4.11', '9.7': 'mysql:9.7.2' },
  valkey: 'valkey/valkey:9.0.7-alpine',
  redis: 'redis:8.10.1-alpine',
  nats: 'nats:2.14.5-alpine',
  kafka: 'apache/kafka:4.1.0',
  rabbitmq: 'rabbitmq:4.3.5-management-alpine',
  collector: 'otel/opentelemetry-collector-contrib:0.163.2',
  jaeger: 'jaegertracing/jaeger:2.20.0',
  prometheus: 'prom/prometheus:v3.14.0',
  grafana: 'grafana/grafana:13.2.0',
  fluentBit: 'fluent/fluent-bit:5.1.1',
  consul: 'hashicorp/consul:1.22.0',
  curl: 'curlimages/curl:8.16.0',
} as const;

/** Distroless names its images after the number of the Debian suite. */
export const distrolessSuites = { trixie: 'debian13', bookworm: 'debian12' } as const;

export const tools = {
  cargoChef: '0.1.77',
  cargoZigbuild: '0.22.3',
  /** The Zig compiler that cargo-zigbuild uses as its linker, as a Python wheel. */
  ziglang: '0.15.2',
  xx: '1.9.0',
  trunk: '0.21.14',
  dioxusCli: '0.7.9',
  cargoLeptos: '0.3.11',
  helm: '4.2.4',
  /** Chart of prometheus-community, app 0.12; C-052 names it. */
  prometheusAdapterChart: '5.3.0',
} as const;

/**
 * The newest release of each Node line that gets fixes: npm package `node` of 2026-11-20. The images
 * of docker-library have a tag for every release.
 */
export const nodeVersions = { '22': '22.23.3', '24': '24.21.0', '26': '26.10.0' } as const;

/**
 * Package managers of the front end, from npm on 2026-11-20. pnpm 8 is the last one that keeps lock
 * files of format 6, Yarn 1 the last that keeps those of format 1.
 */
export const packageManagers = {
  pnpm: '10.34.9',
  pnpmOfFormat6: '8.15.9',
  yarn: '4.18.1',
  yarnClassic: '1.22.22',
  bun: '1.4.5',
} as const;

/**
 * The Kubernetes versions that the form offers. The project itself maintains 1.35 and newer, since
 * 1.34 reached its end of life on 2026-10-27; clouds run older ones in extended support.
 */
export const kubernetesVersions = ['1.32', '1.33', '1.34', '1.35', '1.36', '1.37'] as const;

/** The oldest Kubernetes version that the project maintains. */
export const oldestMaintained = '1.35';

/**
 * GitHub Actions by commit, because a tag can be moved (C-012). Each commit was read from its tag in
 * a clone of the action's repository on 2026-11-20.
 */
export const actions = {
  checkout: {
    uses: 'actions/checkout',
    commit: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    tag: 'v7.0.1',
  },
  rustCache: {
    uses: 'Swatinem/rust-cache',
    commit: '6323deb102c322ba6fcbdcafc7e3dddab59af2b6',
    tag: 'v2.9.2',
  },
  setupNode: {
    uses: 'actions/setup-node',
    commit: '820762786026740c76f36085b0efc47a31fe5020',
    tag: 'v7.0.0',
  },
  installTool: {
    uses: 'taiki-e/install-action',
    commit: 'ba47c86ac325773530516bb756137ac718732518',
    tag: 'v2.86.5',
  },
  setupBuildx: {
    uses: 'docker/setup-buildx-action',
    commit: '37fe631027851001ddb9b187196cc803df7f5f0e',
    tag: 'v4.3.0',
  },
  setupQemu: {
    uses: 'docker/setup-qemu-action',
    commit: '96fe6ef7f33517b61c61be40b68a1882f3264fb8',
    tag: 'v4.2.0',
  },
  login: {
    uses: 'docker/login-action',
    commit: '4907a6ddec9925e35a0a9e82d7399ccc52663121',
    tag: 'v4.1.0',
  },
  bake: {
    uses: 'docker/bake-action',
    commit: 'a66e1c87e2eca0503c343edf1d208c716d54b8a8',
    tag: 'v7.1.0',
  },
  cosignInstaller: {
    uses: 'sigstore/cosign-installer',
    commit: '6f9f17788090df1f26f669e9d70d6ae9567deba6',
    tag: 'v4.1.2',
  },
} as const;

/** Images of delivery tools by digest; several public repositories pin each tag to this same digest. */
export const deliveryImages = {
  trivy:
    'aquasec/trivy:0.74.0@sha256:62b1e65e8869bc4b4c6aa4fa2b21595256c7c2f6018a9d9ad61caf87187c1969',
  grype:
    'anchore/grype:v0.118.0@sha256:8a93fc48da96bd6ec5981279d099b69de11541dc68fdf222fb9161f8ff284af7',
  cosign:
    'ghcr.io/sigstore/cosign/cosign:v3.1.3@sha256:9e5c2f2edc34351160407ca3416c61855bdf9403c3c5936e0f0be7fc261611b8',
  hadolint:
    'hadolint/hadolint:v2.15.1@sha256:32dac94127fd60b7b7e3fbfc65e1383b9b5e25c9bfd7b8536de7a539fe68a12d',
  kubeconform:
    'ghcr.io/yannh/kubeconform:v0.8.0@sha256:faffaf43f95aa6425306e1ab8d6fcad72acb9049158f38e574c085ea1ec0f64e',
  kustomize:
    'registry.k8s.io/kustomize/kustomize:v5.8.1@sha256:899fcd3bc898160e62bcaf82932b0cb29ba38d16272353db2e7acbba82129429',
  helm: 'alpine/helm:4.2.4@sha256:76c375eed56144c68d6197c55bc5a4552fb42002190b796729901cbab3ae6e51',
  docker:
    'docker:29.7.2-cli@sha256:3f4743208d2338c934d7b8bcfbe1bb54c0b2355c510ad5e0f31c0c4a54bd704e',
  binfmt:
    'tonistiigi/binfmt:qemu-v10.2.3-68@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0',
  dockerEngine:
    'docker:29.7.2-dind@sha256:3ef33f2e220b79ed3ef3b99d81746f06f306cd6340e2cb7331d17ae996e74cb6',
} as const;

/**
 * Schemas of custom resources for kubeconform, as of 2026-08-20. The repository is pinned to a
 * commit, because a change on its main branch could break the user's pipeline.
 */
export const resourceSchemas = {
  repository: 'datreeio/CRDs-catalog',
  commit: '7b1e26ef9deea49293714d204c1a2270aab1178f',
} as const;

/** Cargo tools of the pipeline; both versions are in the manifests of the install action above. */
export const cargoTools = { deny: '0.20.2', nextest: '0.9.143', cosign: '3.1.3' } as const;

/**
 * The oldest Rust compiler that supports the crates below: the manifests of tonic 0.14 and config
 * 0.15 require it.
 */
export const oldestRust = '1.88.0';

/** Crates of the generated Rust code: crates.io on 2026-11-20; each compiles with Rust 1.88 or newer (C-120, C-121). */
export const crates = {
  'async-nats': '0.50.0',
  axum: '0.8.9',
  config: '0.15.27',
  'futures-util': '0.3.34',
  hyper: '1.12.0',
  'hyper-util': '0.1.21',
  ipnet: '2.12.2',
  metrics: '0.24.6',
  'metrics-exporter-prometheus': '0.18.3',
  opentelemetry: '0.33.1',
  'opentelemetry-http': '0.33.1',
  'opentelemetry-otlp': '0.33.1',
  opentelemetry_sdk: '0.33.1',
  prost: '0.14.4',
  protox: '0.10.0',
  reqwest: '0.13.5',
  secrecy: '0.10.3',
  serde: '1.0.229',
  serde_json: '1.0.154',
  // 0.9 requires Rust 1.94.
  sqlx: '0.8.6',
  tokio: '1.54.1',
  'tokio-stream': '0.1.19',
  'tokio-util': '0.7.20',
  tonic: '0.14.9',
  'tonic-health': '0.14.9',
  'tonic-prost': '0.14.9',
  'tonic-prost-build': '0.14.9',
  tower: '0.5.3',
  'tower-http': '0.7.1',
  tracing: '0.1.44',
  'tracing-opentelemetry': '0.34.0',
  'tracing-subscriber': '0.3.23',
} as const;

import type { Config } from '../../config.ts';
import { type Cases, rowsWith, sidecar, variable, volume } from './case.ts';

const digest = `sha256:${'0'.repeat(64)}`;

export const projectCases: Cases = {
  placeholder: {
    broken: {
      'project.registry': 'ghcr.io/acme-shop',
      'packaging.targets': ['kubernetes'],
      'pod.sidecars': [sidecar('proxy', 'registry.example.com/proxy:1.0.0')],
    },
    sound: {
      'project.registry': 'ghcr.io/example-shop',
      'packaging.targets': ['kubernetes'],
      'traffic.host': 'example.com.cn',
    },
  },
  'refused-binary': {
    broken: { 'project.name': 'build' },
    sound: { 'project.name': 'build', 'project.binary': 'builder' },
  },
  'floating-tag': {
    broken: { 'project.tag': 'latest', 'environments.rows': rowsWith('dev', { tag: 'main' }) },
    sound: { 'project.tag': 'latest', 'project.digest': digest },
  },
  'digest-for-all': {
    broken: { 'project.digest': digest, 'environments.rows': rowsWith('dev', { tag: '1.2.3' }) },
    sound: { 'project.digest': digest },
  },
  'same-port': {
    broken: { 'project.grpc': true, 'project.grpcPort': 8080 },
    sound: { 'project.grpc': false, 'project.grpcPort': 8080, 'project.metricsPort': 8080 },
  },
  'health-port-missing': {
    broken: { 'project.healthPort': 'metrics', 'project.metrics': false },
    sound: { 'project.healthPort': 'metrics', 'project.metricsPort': 8080 },
  },
  'public-metrics': {
    broken: { 'project.metricsPort': 8080, 'traffic.exposure': 'gateway' },
    sound: { 'project.metricsPort': 8080 },
  },
  'exposed-nothing': {
    broken: { 'project.http': false, 'traffic.exposure': 'gateway' },
    sound: { 'project.http': false },
  },
  'rocket-address': {
    broken: { 'project.framework': 'rocket' },
    sound: {
      'project.framework': 'rocket',
      'settings.variables': [
        variable('ROCKET_ADDRESS', '0.0.0.0'),
        variable('ROCKET_PORT', '8080'),
      ],
    },
  },
};

/** A row of the table of open points. */
const openPoint = (kind: Config['build']['openPoints'][number]['kind'], name: string) => ({
  'build.openPoints': [{ name, kind }],
});

export const buildCases: Cases = {
  'no-lock-file': { broken: openPoint('lock-file', 'Cargo.lock') },
  'stale-lock-file': {
    broken: openPoint('stale-lock', 'axum'),
    sound: openPoint('lock-file', 'Cargo.lock'),
  },
  'unknown-native-crate': { broken: openPoint('native-crate', 'acme-sys') },
  'outside-crate': { broken: openPoint('outside-crate', '../client') },
  'missing-crate': { broken: openPoint('missing-crate', 'vendor/itoa') },
  'not-a-member': { broken: openPoint('not-a-member', 'crates/api') },
  'no-program': { broken: openPoint('no-program', 'orders') },
  'offline-queries': { broken: openPoint('offline-queries', 'src/store.rs') },
  'git-history': { broken: openPoint('git-history', 'git-version') },
  'front-end': {
    broken: openPoint('front-end', 'frontend/dist'),
    sound: {
      ...openPoint('front-end', 'assets/web'),
      'build.frontend': 'npm',
      'build.frontendPath': 'assets',
    },
  },
  'front-end-lock': {
    broken: { ...openPoint('front-end-lock', 'yarn.lock'), 'build.frontend': 'yarn' },
    sound: openPoint('front-end-lock', 'yarn.lock'),
  },
  'front-end-tool': { broken: openPoint('front-end-tool', 'build.rs') },
  'old-node': {
    broken: { 'build.frontend': 'npm', 'build.nodeVersion': '20.20.2' },
    sound: { 'build.frontend': 'trunk', 'build.nodeVersion': '20.20.2' },
  },
  'compiler-wrapper': { broken: openPoint('wrapper', 'sccache') },
  'nightly-manifest': {
    broken: openPoint('nightly', 'profile-rustflags'),
    sound: { ...openPoint('nightly', 'profile-rustflags'), 'build.nightly': 'nightly-2026-05-20' },
  },
  'private-source': {
    broken: openPoint('private-source', 'ssh://git.acme.dev/types.git'),
    sound: {
      ...openPoint('private-source', 'ssh://git.acme.dev/types.git'),
      'build.privateGit': 'ssh',
    },
  },
  'missing-arguments': {
    broken: openPoint('arguments', 'serve, migrate'),
    sound: { ...openPoint('arguments', 'serve, migrate'), 'workload.args': ['serve'] },
  },
  'features-not-chosen': {
    broken: openPoint('features', 'mysql, postgresql'),
    sound: { ...openPoint('features', 'mysql, postgresql'), 'build.features': ['mysql'] },
  },
  'edition-needs-rust': {
    broken: { 'build.rustVersion': '1.9.0', 'build.edition': '2018' },
    sound: { 'build.rustVersion': '1.100.0', 'build.edition': '2024' },
  },
  'old-rust': {
    broken: { 'build.rustVersion': '1.97.1' },
    sound: { 'build.rustVersion': '1.100.0' },
  },
  'base-needs-musl': {
    broken: { 'image.base': 'alpine' },
    sound: { 'image.base': 'alpine', 'build.libc': 'musl' },
  },
  'musl-openssl': {
    broken: { 'build.libc': 'musl', 'build.tls': 'openssl' },
    sound: { 'build.libc': 'gnu', 'build.tls': 'openssl' },
  },
  'optimised-for-size': { broken: { 'build.optLevel': 'z' }, sound: { 'build.optLevel': '2' } },
  'panic-abort': { broken: { 'build.panic': 'abort' } },
  'stripped-backtraces': {
    broken: { 'build.strip': 'symbols' },
    sound: { 'build.strip': 'symbols', 'image.rustBacktrace': false },
  },
  'cpu-level': {
    broken: {
      'build.cpuAmd64': 'x86-64-v3',
      'pod.nodeSelector': [{ key: 'kubernetes.io/arch', value: 'amd64' }],
    },
    sound: {
      'build.cpuAmd64': 'x86-64-v3',
      'pod.nodeSelector': [{ key: 'node.kubernetes.io/instance-type', value: 'm7i.large' }],
    },
  },
};

export const imageCases: Cases = {
  'oldstable-suite': {
    broken: {
      'image.suite': 'bookworm',
      'image.base': 'debian-slim',
      'image.runtimePackages': ['libssl3'],
    },
    sound: { 'image.suite': 'bookworm', 'image.base': 'scratch' },
  },
  'alpine-version': {
    broken: { 'image.base': 'alpine', 'image.alpineVersion': '3.21' },
    sound: { 'image.base': 'distroless', 'image.alpineVersion': '3.21' },
  },
  'stub-main': { broken: { 'image.cache': 'stub-main' }, sound: { 'image.cache': 'cache-mounts' } },
  'no-build-cache': { broken: { 'image.cache': 'none' }, sound: { 'image.cache': 'cache-mounts' } },
  'cache-lost-in-ci': {
    broken: { 'image.cache': 'cache-mounts', 'delivery.ci': 'github' },
    sound: { 'image.cache': 'cache-mounts' },
  },
  'emulated-build': {
    broken: { 'image.platforms': ['linux/amd64', 'linux/arm64'], 'image.cross': 'emulation' },
    sound: { 'image.platforms': ['linux/amd64'], 'image.cross': 'emulation' },
  },
  'zig-and-libraries': {
    broken: { 'image.platforms': ['linux/arm64'], 'build.tls': 'openssl' },
    sound: { 'image.platforms': ['linux/arm64'], 'build.tls': 'openssl', 'image.cross': 'xx' },
  },
  'package-of-other-suite': {
    broken: { 'image.base': 'debian-slim', 'image.runtimePackages': ['libssl3'] },
    sound: {
      'image.base': 'debian-slim',
      'image.suite': 'bookworm',
      'image.runtimePackages': ['libssl3'],
    },
  },
  'missing-libraries': {
    broken: { 'image.buildPackages': ['libpq-dev'] },
    sound: {
      'image.base': 'debian-slim',
      'image.buildPackages': ['libpq-dev'],
      'image.runtimePackages': ['libpq5'],
    },
  },
  'asset-leaks': {
    broken: { 'image.assets': [{ from: 'config/.env.production', to: '/app/.env' }] },
    sound: { 'image.assets': [{ from: 'config/app.env', to: '/app/app.env' }] },
  },
  'health-check-tool': {
    broken: { 'image.healthCheck': 'wget' },
    sound: { 'image.healthCheck': 'wget', 'image.base': 'alpine' },
  },
  'health-subcommand': {
    broken: { 'image.healthCheck': 'subcommand' },
    sound: { 'image.healthCheck': 'wget' },
  },
  'writable-root': { broken: { 'image.readOnlyRoot': false } },
  'no-writable-tmp': {
    broken: { 'image.writablePaths': ['/var/cache'] },
    sound: { 'image.writablePaths': [], 'pod.volumes': [volume({ mountPath: '/tmp' })] },
  },
};

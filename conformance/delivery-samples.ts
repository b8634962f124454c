import {
  type Config,
  defaults,
  type FieldPath,
  type FieldValue,
  withValues,
} from '../src/core/index.ts';
import type { Labelled } from './source.ts';

type Values = Partial<Record<FieldPath, FieldValue>>;

const sample = (label: string, values: Values): Labelled<Config> => [
  `delivery ${label}`,
  // Object.entries widens the types of the record's keys and values.
  withValues(defaults, Object.entries(values) as [FieldPath, FieldValue][]),
];

const cargo: Values = {
  'build.toolchainFile': true,
  'build.cargoConfig': true,
  'build.linker': 'mold',
  'build.sccache': true,
  'build.profiles': true,
  'build.deny': true,
};

const everything: Values = {
  ...cargo,
  'delivery.scripts': true,
  'delivery.scan': 'trivy',
  'delivery.sign': 'cosign',
  'delivery.publishChart': true,
  'delivery.renovate': true,
  'delivery.devContainer': true,
  'documents.include': ['architecture', 'runbook', 'checklist', 'expectations', 'practices'],
};

/**
 * Samples that enable delivery, which most presets do not; each combines several options like a
 * real project.
 */
export const deliverySamples: readonly Labelled<Config>[] = [
  sample('on GitHub', {
    ...everything,
    'delivery.ci': 'github',
    'build.privateGit': 'ssh',
    'build.registries': ['company'],
    'delivery.taskRunner': 'just',
    'delivery.gitops': 'argo-cd',
    'delivery.devLoop': 'skaffold',
    'services.database': 'postgresql',
    'traffic.exposure': 'gateway',
  }),
  sample('on GitLab', {
    ...everything,
    'packaging.language': 'zh-CN',
    'delivery.ci': 'gitlab',
    'build.privateGit': 'https',
    'delivery.scan': 'grype',
    'delivery.taskRunner': 'task',
    'delivery.gitops': 'flux',
    'delivery.devLoop': 'tilt',
    'image.cross': 'emulation',
  }),
  sample('with Helm only', {
    ...everything,
    'packaging.targets': ['docker', 'helm'],
    'delivery.ci': 'github',
    'delivery.taskRunner': 'just',
    'delivery.gitops': 'argo-cd',
    'delivery.gitopsLayout': 'applications',
    'delivery.sync': 'all',
    'release.strategy': 'argo-canary',
  }),
  sample('with plain manifests', {
    ...everything,
    'packaging.targets': ['docker', 'kubernetes'],
    'delivery.ci': 'gitlab',
    'delivery.gitops': 'flux',
    'delivery.taskRunner': 'just',
    'release.strategy': 'blue-green',
  }),
  sample('without a cluster', {
    ...everything,
    'packaging.targets': ['docker', 'compose'],
    'delivery.ci': 'github',
    'delivery.taskRunner': 'task',
  }),
  sample('with a front end of a pnpm workspace', {
    ...everything,
    'build.frontend': 'pnpm',
    'build.frontendFolder': 'apps/web',
    'build.frontendLock': 'pnpm-lock.yaml',
    'build.frontendFiles': ['pnpm-workspace.yaml', 'apps/web/.env.production'],
    'build.frontendOutput': 'apps/web/dist',
    'build.frontendPath': 'crates/server/static',
    'delivery.ci': 'github',
    'delivery.taskRunner': 'just',
  }),
  sample('with a front end of Yarn on GitLab', {
    ...everything,
    'build.frontend': 'yarn',
    'delivery.ci': 'gitlab',
    'delivery.taskRunner': 'task',
  }),
  sample('with a site of Leptos', {
    ...everything,
    'build.frontend': 'cargo-leptos',
    'build.frontendFolder': '',
    'build.frontendOutput': 'target/site',
    'build.frontendPath': '/app/site',
    'image.platforms': ['linux/amd64', 'linux/arm64'],
    'delivery.ci': 'github',
    'delivery.taskRunner': 'task',
  }),
];

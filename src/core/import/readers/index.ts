import { isSearched, nameOfFile } from '../project-files.ts';
import { cargoConfig } from './cargo-config.ts';
import { compose } from './compose.ts';
import { dioxus } from './dioxus.ts';
import { dockerfile } from './dockerfile.ts';
import { envExample } from './env-example.ts';
import { fly } from './fly.ts';
import { helmValues } from './helm-values.ts';
import { kubernetesManifests } from './kubernetes-manifests.ts';
import { leptos } from './leptos.ts';
import { packageJson } from './package-json.ts';
import type { Reader, WantedKind } from './reader.ts';
import { rustSource } from './rust-source.ts';
import { rustToolchain } from './rust-toolchain.ts';
import { settingsFiles } from './settings-files.ts';
import { startCommands } from './start-commands.ts';
import { trunk } from './trunk.ts';

/** Files that Cargo reads; `project.ts` reads them, because one manifest leads to the next. */
export const cargoFiles: readonly WantedKind[] = [
  {
    id: 'cargo-manifest',
    title: { en: '`Cargo.toml`', 'zh-CN': '`Cargo.toml`' },
    wanted: (path) => nameOfFile(path) === 'Cargo.toml',
    longest: 1_000_000,
    fields: [
      'build.codegenUnits',
      'build.contextPaths',
      'build.debug',
      'build.edition',
      'build.features',
      'build.jemalloc',
      'build.libc',
      'build.lto',
      'build.openPoints',
      'build.optLevel',
      'build.panic',
      'build.protoc',
      'build.rustVersion',
      'build.sqlxOffline',
      'build.strip',
      'build.tls',
      'image.assets',
      'image.base',
      'image.buildPackages',
      'image.cache',
      'image.runtimePackages',
      'pod.automountToken',
      'pod.volumes',
      'probes.livenessType',
      'probes.readinessType',
      'probes.startupType',
      'project.binary',
      'project.description',
      'project.framework',
      'project.grpc',
      'project.grpcPort',
      'project.healthPort',
      'project.http',
      'project.httpPort',
      'project.layout',
      'project.license',
      'project.metrics',
      'project.metricsPort',
      'project.name',
      'project.package',
      'project.registry',
      'project.repository',
      'project.version',
      'scaling.autoscale',
      'services.broker',
      'services.cache',
      'services.database',
      'services.furtherBrokers',
      'settings.configFile',
      'settings.variables',
      'telemetry.durationMetric',
      'telemetry.enabled',
      'telemetry.protocol',
      'telemetry.requestMetric',
      'telemetry.routeLabel',
      'telemetry.statusLabel',
      'workload.args',
      'workload.replicas',
      'workload.strategy',
    ],
  },
  {
    id: 'cargo-lock',
    title: { en: '`Cargo.lock`', 'zh-CN': '`Cargo.lock`' },
    wanted: (path) => nameOfFile(path) === 'Cargo.lock',
    longest: 4_000_000,
    fields: [
      'build.openPoints',
      'build.protoc',
      'build.tls',
      'image.base',
      'image.buildPackages',
      'image.runtimePackages',
    ],
  },
  {
    id: 'gitignore',
    title: { en: '`.gitignore`', 'zh-CN': '`.gitignore`' },
    wanted: (path) => nameOfFile(path) === '.gitignore',
    longest: 100_000,
    fields: ['build.openPoints'],
  },
];

/** The decisions that Waybill saved, and its record of the files that it wrote. */
const ownFiles: readonly WantedKind[] = [
  {
    id: 'waybill',
    title: { en: '`waybill.yaml`', 'zh-CN': '`waybill.yaml`' },
    wanted: (path) => ['waybill.yaml', '.waybill.lock'].includes(nameOfFile(path)),
    longest: 1_000_000,
    fields: [],
  },
];

/** The readers: one per kind of file. A new reader is one file here and one line in this list. */
export const readers: readonly Reader[] = [
  dockerfile,
  compose,
  kubernetesManifests,
  helmValues,
  fly,
  startCommands,
  settingsFiles,
  rustSource,
  packageJson,
  trunk,
  dioxus,
  leptos,
  envExample,
  rustToolchain,
  cargoConfig,
];

const kinds: readonly WantedKind[] = [...cargoFiles, ...ownFiles, ...readers];

/** The length up to which a file is read, in bytes; undefined if no reader wants the file. */
export const wantedLength = (path: string): number | undefined => {
  const parts = path.split('/');
  if (parts.slice(0, -1).some((part) => !isSearched(part))) return undefined;
  const found = kinds.filter(({ wanted }) => wanted(path)).map(({ longest }) => longest);
  return found.length === 0 ? undefined : Math.max(...found);
};

/** Whether the import reads a file of a project; build output is never read. */
export const isWanted = (path: string): boolean => wantedLength(path) !== undefined;

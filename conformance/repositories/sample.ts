import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesFrom, type ImportedProject, importProject } from '../../src/core/import/project.ts';
import {
  type Decisions,
  defaults,
  type Plan,
  plan,
  single,
  withStatements,
  withValues,
} from '../../src/core/index.ts';
import type { SampleChange } from '../rust/change.ts';
import type { Labelled } from '../source.ts';
import type { RepositoryExpectation } from './expectation.ts';

// The launcher starts the suite in the checkout's root.
const samplesFolder = 'conformance/repositories/samples';

/** Names of the sample repositories. */
export const sampleNames: readonly string[] = readdirSync(samplesFolder).sort();

export const folderOfSample = (name: string): string => join(samplesFolder, name);

/** The texts of a sample's files by their paths. */
export const filesOfSample = (name: string): ReadonlyMap<string, string> => {
  const folder = folderOfSample(name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
  );
};

type Read = Extract<ImportedProject, { readonly ok: true }>;

/** The import of a sample, as `waybill init` does it. */
export const importedSample = (name: string): Read => {
  const read = importProject('Cargo.toml', filesFrom(filesOfSample(name)));
  if (!read.ok) throw new Error(`${name}: ${read.message.en}`);
  return read;
};

/** What only the user can decide, by sample. */
const answers: Readonly<Record<string, readonly SampleChange[]>> = {
  // The build script reads the history, which .dockerignore leaves out unless the user lets it in.
  'git-version': [
    ['build.contextPaths', ['.git']],
    ['image.buildPackages', ['git']],
  ],
};

/** The decisions after the import, with what only the user can decide. */
export const decisionsOfSample = (name: string): Decisions =>
  single(
    withValues(withStatements(defaults, importedSample(name).facts), [
      ['project.registry', 'registry.acme.dev/team'],
      ...(answers[name] ?? []),
    ]),
  );

const PREFIX = 'repository ';

/** The decisions of every sample, for the suite. */
export const repositorySamples: readonly Labelled<Decisions>[] = sampleNames.map((name) => [
  `${PREFIX}${name}`,
  decisionsOfSample(name),
]);

const variablesOf = ({ variables }: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    variables.flatMap(({ name, source }) => {
      if (source.kind === 'value') return [[name, source.value]];
      return source.kind === 'secret' ? [[name, source.example]] : [];
    }),
  );

/** What the suite expects of the bundle with this label; undefined if it is not of a sample. */
export const expectedRepository = (
  label: string,
  decisions: Decisions,
): RepositoryExpectation | undefined => {
  const name = label.slice(PREFIX.length);
  if (!label.startsWith(PREFIX) || !sampleNames.includes(name)) return undefined;
  const { crates, programs } = importedSample(name);
  const { project, build } = decisions.base;
  const packages = crates.filter(({ kind }) => kind === 'package');
  const isGrpc = project.healthPort === 'grpc';
  return {
    folder: folderOfSample(name),
    packages: packages.map((one) => one.name),
    programs,
    package: packages.find(({ chosen }) => chosen)?.name ?? '',
    features: build.features,
    variables: variablesOf(plan(decisions)),
    health: isGrpc
      ? { kind: 'grpc', port: project.grpcPort, path: '/grpc.health.v1.Health/Check' }
      : { kind: 'http', port: project.httpPort, path: project.readyPath },
  };
};

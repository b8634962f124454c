import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { RepositoryExpectation } from './repositories/expectation.ts';
import type { RustExpectation } from './rust/expectation.ts';

export interface BundleFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean | undefined;
}

/** A Kubernetes object from the core's plan. */
export type KubernetesObject = Readonly<Record<string, unknown>>;

/** The files of one configuration, with the facts of its plan that the checks need. */
export interface ConformanceBundle {
  /** Names the bundle in messages: a preset's id, or the seed and run of a random one. */
  readonly label: string;
  readonly files: readonly BundleFile[];
  /** The Kubernetes release that the configuration targets: `1.37`. */
  readonly kubernetesVersion: string;
  /** Release name in the bundle's commands that install the chart; the chart's name by default. */
  readonly release?: string;
  /**
   * The objects of an environment according to the plan; without it, the rendered files are
   * compared with each other.
   */
  readonly objects?: (environment?: string) => readonly KubernetesObject[];
  /**
   * Errors that the core's checks report for the configuration. The user is warned, so a cluster
   * may refuse the objects; every other tool must still accept the files.
   */
  readonly knownErrors?: readonly string[];
  /** The expected behaviour of the Rust code; undefined without code. */
  readonly rust?: RustExpectation | undefined;
  /**
   * Compiles and runs the Rust code, which is otherwise only parsed. `alone` uses the dependency
   * features that the crate asks for; `shared` uses the features of all samples, so that
   * dependencies compile once. In both, the crate itself is compiled with its own features.
   */
  readonly compile?: 'alone' | 'shared' | undefined;
  /** What the import read from a sample repository; undefined for other bundles. */
  readonly repository?: RepositoryExpectation | undefined;
  /**
   * Presets are tested more thoroughly than random configurations: every chart value is changed.
   */
  readonly thorough?: boolean;
}

/** A bundle that is written to a separate folder. */
export interface PlacedBundle extends ConformanceBundle {
  readonly folder: string;
}

/** Writes the bundle as a user would unpack it. */
export function place(bundle: ConformanceBundle, folder: string): PlacedBundle {
  for (const { path, text, executable } of bundle.files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    if (executable) chmodSync(target, 0o755);
  }
  return { ...bundle, folder };
}

/** The files whose path matches, with their absolute paths. */
export function filesLike(
  bundle: PlacedBundle,
  pattern: RegExp,
): (BundleFile & { readonly absolute: string })[] {
  return bundle.files
    .filter(({ path }) => pattern.test(path))
    .map((file) => ({ ...file, absolute: join(bundle.folder, file.path) }));
}

/** The first capture group of every matching path, without duplicates: environments or charts. */
export function namesIn(bundle: ConformanceBundle, pattern: RegExp): string[] {
  const names = bundle.files.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []);
  return [...new Set(names)];
}

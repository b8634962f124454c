import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { RustExpectation } from './rust/expectation.ts';

export interface BundleFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean | undefined;
}

/** A Kubernetes object as the core's plan says it. */
export type KubernetesObject = Readonly<Record<string, unknown>>;

/** What one configuration generates, and what the core says that it means. */
export interface ConformanceBundle {
  /** Names the bundle in messages: a preset's id, or the seed and run of a random one. */
  readonly label: string;
  readonly files: readonly BundleFile[];
  /** The Kubernetes release that the configuration targets: `1.37`. */
  readonly kubernetesVersion: string;
  /** The name under which the bundle's documents install the chart; without it, the chart's. */
  readonly release?: string;
  /** The objects of an environment, from the plan; without it, files are compared with each other. */
  readonly objects?: (environment?: string) => readonly KubernetesObject[];
  /**
   * Errors that the core's own checks report for the configuration: the user is
   * told, so a cluster may refuse the objects. Every other tool must still agree.
   */
  readonly knownErrors?: readonly string[];
  /** What its Rust code has to do; none without code. */
  readonly rust?: RustExpectation | undefined;
  /**
   * The Rust code is compiled and run, not only parsed: `alone` with the features of dependencies
   * that it asks for, `shared` with those of all samples, so that dependencies compile once. The
   * compiler checks it with its own features in both.
   */
  readonly compile?: 'alone' | 'shared' | undefined;
  /** Presets are tried harder than random configurations: every chart value is turned. */
  readonly thorough?: boolean;
}

/** A bundle written to a folder of its own. */
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

/** The files whose path matches, with the place where they were written. */
export function filesLike(
  bundle: PlacedBundle,
  pattern: RegExp,
): (BundleFile & { readonly absolute: string })[] {
  return bundle.files
    .filter(({ path }) => pattern.test(path))
    .map((file) => ({ ...file, absolute: join(bundle.folder, file.path) }));
}

/** The first group of every path that matches: the environments, the charts. */
export function namesIn(bundle: ConformanceBundle, pattern: RegExp): string[] {
  const names = bundle.files.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []);
  return [...new Set(names)];
}

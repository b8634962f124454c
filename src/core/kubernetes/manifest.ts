import type { Text } from '../fields/index.ts';
import { isPresent, type Tree } from './tree.ts';

/** When Helm applies an object that is a hook and no part of the release itself. */
export interface HelmHook {
  readonly events: 'pre-install,pre-upgrade' | 'post-install,post-upgrade';
  /** Hooks with a lower weight come first. */
  readonly weight: number;
  /** It runs a program, whose output Helm prints when it fails. */
  readonly runs: boolean;
}

/** A Kubernetes object, and the packagings that contain it. */
export interface Manifest {
  /** File name without `.yaml`, the same in every packaging. */
  readonly file: string;
  /** What the object is for, in one sentence. */
  readonly about: Text;
  readonly tree: Tree;
  /** Name of the workload that the object belongs to; empty for the first one and for the bundle. */
  readonly workload: string;
  /** Undefined for an object that is part of the release. */
  readonly hook: HelmHook | undefined;
  /** Whether raw manifests contain it; only the chart contains an object that is switched off. */
  readonly inRaw: boolean;
  /**
   * Whether the chart contains it; false for the Namespace, which Helm creates itself, and for
   * examples.
   */
  readonly inChart: boolean;
  /**
   * Whether it is applied and listed in kustomization.yaml; false for examples and for objects that
   * are switched off.
   */
  readonly applied: boolean;
}

/** A Manifest that is always in the chart, and in raw manifests if its switch is on. */
export const manifest = (file: string, about: Text, tree: Tree): Manifest => {
  const inRaw = isPresent(tree);
  return {
    file,
    about,
    tree,
    workload: '',
    hook: undefined,
    inRaw,
    inChart: true,
    applied: inRaw,
  };
};

/** An example for a person to copy: in no chart, and never applied. */
export const exampleManifest = (file: string, about: Text, tree: Tree): Manifest => ({
  ...manifest(file, about, tree),
  inRaw: true,
  inChart: false,
  applied: false,
});

import type { Text } from '../fields/index.ts';
import { isPresent, type Tree } from './tree.ts';

/** One Kubernetes object and where it goes. */
export interface Manifest {
  /** File name without `.yaml`, the same in every packaging. */
  readonly file: string;
  /** What the object is for, in one sentence. */
  readonly about: Text;
  readonly tree: Tree;
  /** Whether raw manifests have it; an object that is switched off is in the chart only. */
  readonly inRaw: boolean;
  /** Not for the Namespace, which Helm creates itself, nor for examples. */
  readonly inChart: boolean;
  /** Whether it is applied and listed in kustomization.yaml; examples and what is off are not. */
  readonly applied: boolean;
}

/** An object for raw manifests, if its switch is on, and for the chart. */
export const manifest = (file: string, about: Text, tree: Tree): Manifest => {
  const inRaw = isPresent(tree);
  return { file, about, tree, inRaw, inChart: true, applied: inRaw };
};

import { binariesOf, type ImageBinary } from './binaries.ts';
import { workloadsOf } from './bundle.ts';
import type { Plan } from './index.ts';

/** An image that the bundle builds. */
export interface BundleImage {
  /** The first workload that runs it: the image starts its program. */
  readonly owner: Plan;
  readonly workloads: readonly Plan[];
  readonly binaries: readonly ImageBinary[];
}

/** The images of the bundle: one with all programs, or one for each program. */
export const imagesOf = (plan: Plan): readonly BundleImage[] => {
  const byRepository = new Map<string, Plan[]>();
  for (const one of workloadsOf(plan)) {
    const { repository } = one.image;
    byRepository.set(repository, [...(byRepository.get(repository) ?? []), one]);
  }
  return [...byRepository.values()].map((workloads) => ({
    owner: workloads[0] ?? plan,
    workloads,
    binaries: binariesOf(workloads),
  }));
};

/** The workload that the image of this workload starts: itself, or an earlier one. */
export const imageOwner = (plan: Plan): Plan => {
  const all = workloadsOf(plan.first ?? plan);
  return all.find(({ image }) => image.repository === plan.image.repository) ?? plan;
};

/** Whether the workload has another image than the first one. */
export const hasOwnImage = ({ first, image }: Plan): boolean =>
  first !== undefined && first.image.repository !== image.repository;

/** Whether each program of the bundle has its own image. */
export const isSplit = ({ image }: Plan): boolean => image.part.program !== '';

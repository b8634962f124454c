import type { Artifact, GeneratedFile } from './artifacts/artifact.ts';
import { bundleFiles, lineEndFiles } from './artifacts/bundle/index.ts';
import { documentFiles } from './artifacts/documents/index.ts';
import { artifacts } from './artifacts/index.ts';
import { check } from './checks/index.ts';
import type { Plan } from './plan/index.ts';
import { oncePerPlan } from './plan/once-per-plan.ts';

/**
 * The files of each family are cached per plan, so that `generate` reuses the family that
 * `generateAround` made.
 */
const families = artifacts.map(({ files }: Artifact) => oncePerPlan(files));

/**
 * All files of the bundle. The files that describe the bundle and its open findings come last. The
 * same plan gives the same bytes.
 */
export const generate = (plan: Plan): readonly GeneratedFile[] => {
  const findings = check(plan);
  const written = families.flatMap((files) => files(plan));
  const files = [...written, ...lineEndFiles(plan, written)];
  const described = [...files, ...documentFiles(plan, files, findings)];
  return [...described, ...bundleFiles(plan, described, findings)];
};

/**
 * The family of files that contained `path` in the earlier plan, generated for the new plan, so
 * that the preview of this file can be updated first after an edit. All files if no family contains
 * the path.
 */
export const generateAround = (
  path: string,
  { plan, earlier }: { readonly plan: Plan; readonly earlier: Plan },
): readonly GeneratedFile[] => {
  const family = families.find((files) => files(earlier).some((file) => file.path === path));
  return family ? family(plan) : generate(plan);
};

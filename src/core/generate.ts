import type { Artifact, GeneratedFile } from './artifacts/artifact.ts';
import { bundleFiles, lineEndFiles } from './artifacts/bundle/index.ts';
import { documentFiles } from './artifacts/documents/index.ts';
import { artifacts } from './artifacts/index.ts';
import { check } from './checks/index.ts';
import type { Plan } from './plan/index.ts';
import { oncePerPlan } from './plan/once-per-plan.ts';

/** The families' files are kept with the plan, so that asking for one early costs nothing later. */
const families = artifacts.map(({ files }: Artifact) => oncePerPlan(files));

/**
 * All files of the bundle; what describes the bundle comes last, with the findings that are still
 * open. Same plan, same bytes.
 */
export const generate = (plan: Plan): readonly GeneratedFile[] => {
  const findings = check(plan);
  const written = families.flatMap((files) => files(plan));
  const files = [...written, ...lineEndFiles(plan, written)];
  const described = [...files, ...documentFiles(plan, files, findings)];
  return [...described, ...bundleFiles(plan, described, findings)];
};

/**
 * The family of files in which `path` was for an earlier plan, for this plan: what a preview of that
 * file needs of an edit at once. All files when it belongs to no family.
 */
export const generateAround = (
  path: string,
  { plan, earlier }: { readonly plan: Plan; readonly earlier: Plan },
): readonly GeneratedFile[] => {
  const family = families.find((files) => files(earlier).some((file) => file.path === path));
  return family ? family(plan) : generate(plan);
};

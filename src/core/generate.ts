import type { GeneratedFile } from './artifacts/artifact.ts';
import { bundleFiles } from './artifacts/bundle/index.ts';
import { documentFiles } from './artifacts/documents/index.ts';
import { artifacts } from './artifacts/index.ts';
import { check } from './checks/index.ts';
import type { Plan } from './plan/index.ts';

/**
 * All files of the bundle; what describes the bundle comes last, with the findings that are still
 * open. Same plan, same bytes.
 */
export const generate = (plan: Plan): readonly GeneratedFile[] => {
  const findings = check(plan);
  const files = artifacts.flatMap((artifact) => artifact.files(plan));
  const described = [...files, ...documentFiles(plan, files, findings)];
  return [...described, ...bundleFiles(plan, described, findings)];
};

import type { GeneratedFile } from './artifacts/artifact.ts';
import { bundleFiles } from './artifacts/bundle/index.ts';
import { artifacts } from './artifacts/index.ts';
import { check } from './checks/index.ts';
import type { Plan } from './plan/index.ts';

/**
 * All files of the bundle; what describes the bundle comes last, with the findings that are still
 * open. Same plan, same bytes.
 */
export const generate = (plan: Plan): readonly GeneratedFile[] => {
  const files = artifacts.flatMap((artifact) => artifact.files(plan));
  return [...files, ...bundleFiles(plan, files, check(plan))];
};

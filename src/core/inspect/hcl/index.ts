import type { Inspector } from '../inspector.ts';

/** Inspects HCL, such as the file of `docker buildx bake`: its syntax and the names of targets. */
export const hcl: Inspector = {
  reads: (path) => path.endsWith('.hcl'),
  inspect: async ({ path, text }) => {
    const { hclProblems } = await import('./hcl-problems.ts');
    return hclProblems(text).map((fault) => ({ path, ...fault }));
  },
};

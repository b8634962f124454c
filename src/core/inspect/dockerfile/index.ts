import type { Inspector } from '../inspector.ts';

/** Inspects Dockerfiles: errors and warnings of BuildKit, and the shell commands of RUN. */
export const dockerfile: Inspector = {
  reads: (path) => /(?:^|\/)Dockerfile(?:\.[\w-]+)?$/u.test(path),
  inspect: async ({ path, text }) => {
    const { dockerfileProblems } = await import('./dockerfile-problems.ts');
    return dockerfileProblems(text).map((fault) => ({ path, ...fault }));
  },
};

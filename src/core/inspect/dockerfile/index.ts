import type { Inspector } from '../inspector.ts';

/** Dockerfiles: what BuildKit refuses or warns of, and the shell that RUN hands over. */
export const dockerfile: Inspector = {
  reads: (path) => /(?:^|\/)Dockerfile(?:\.[\w-]+)?$/u.test(path),
  inspect: async ({ path, text }) => {
    const { dockerfileProblems } = await import('./dockerfile-problems.ts');
    return dockerfileProblems(text).map((fault) => ({ path, ...fault }));
  },
};

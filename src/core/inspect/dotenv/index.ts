import type { Inspector } from '../inspector.ts';

/** Inspects dotenv files as Docker Compose reads them. */
export const dotenv: Inspector = {
  reads: (path) => /(?:^|\/)\.env(?:\.[\w-]+)?$/u.test(path),
  inspect: async ({ path, text }) => {
    const { dotenvProblems } = await import('./dotenv-problems.ts');
    return dotenvProblems(text).map((fault) => ({ path, ...fault }));
  },
};

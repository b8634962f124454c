import type { Inspector } from '../inspector.ts';

/** Files of variables as Docker Compose reads them. */
export const dotenv: Inspector = {
  reads: (path) => /(?:^|\/)\.env(?:\.[\w-]+)?$/u.test(path),
  inspect: async ({ path, text }) => {
    const { dotenvFaults } = await import('./dotenv-faults.ts');
    return dotenvFaults(text).map((fault) => ({ path, ...fault }));
  },
};

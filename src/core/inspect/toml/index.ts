import type { Inspector } from '../inspector.ts';

/** Inspects the syntax of TOML files. Keys of Cargo or cargo-deny are not checked. */
export const toml: Inspector = {
  reads: (path) => path.endsWith('.toml'),
  inspect: async ({ path, text }) => {
    const { tomlProblems } = await import('./toml-problems.ts');
    return tomlProblems(text).map((fault) => ({ path, ...fault }));
  },
};

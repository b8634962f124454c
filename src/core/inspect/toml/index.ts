import type { Inspector } from '../inspector.ts';

/** TOML files, by the grammar. Which keys Cargo or cargo-deny know is not looked at. */
export const toml: Inspector = {
  reads: (path) => path.endsWith('.toml'),
  inspect: async ({ path, text }) => {
    const { tomlProblems } = await import('./toml-problems.ts');
    return tomlProblems(text).map((fault) => ({ path, ...fault }));
  },
};

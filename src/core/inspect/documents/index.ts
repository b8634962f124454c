import type { Inspector } from '../inspector.ts';

/** Chart templates are YAML only once Helm has rendered them. */
const TEMPLATE = /(^|\/)helm\/[^/]+\/templates\//;

/** YAML and JSON: their syntax, and what the schemas of Kubernetes, Compose and others say of them. */
export const documents: Inspector = {
  reads: (path) => /\.(ya?ml|json)$/.test(path) && !TEMPLATE.test(path),
  inspect: async (file, target) => {
    const { documentProblems } = await import('./document-problems.ts');
    return documentProblems(file, target);
  },
};

import type { Inspector } from '../inspector.ts';

/** Chart templates are not valid YAML until Helm has rendered them. */
const TEMPLATE = /(^|\/)helm\/[^/]+\/templates\//;

/**
 * Inspects YAML and JSON files: their syntax, and the schemas of Kubernetes, Compose and other
 * tools.
 */
export const documents: Inspector = {
  reads: (path) => /\.(ya?ml|json)$/.test(path) && !TEMPLATE.test(path),
  inspect: async (file, target) => {
    const { documentProblems } = await import('./document-problems.ts');
    return documentProblems(file, target);
  },
};

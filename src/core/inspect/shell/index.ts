import { documents } from '../documents/index.ts';
import type { Inspector } from '../inspector.ts';

const isScript = (path: string): boolean => path.endsWith('.sh');

/**
 * Matches files that may contain shell commands: pipelines, tasks, and containers that run `sh -c`.
 */
const mayHold = /\b(?:run|cmds?)["']?:|script["']?:|CMD-SHELL|[\s"'/[](?:ba|da)?sh(?:["'\s,\]]|$)/u;

/**
 * Reports syntax errors of shell scripts and commands; the conformance suite runs ShellCheck for
 * their meaning.
 */
export const shell: Inspector = {
  reads: (path) => isScript(path) || documents.reads(path),
  inspect: async ({ path, text }) => {
    if (!isScript(path) && !mayHold.test(text)) return [];
    const { commandProblems, scriptProblems } = await import('./script-problems.ts');
    const faults = isScript(path) ? scriptProblems(text) : commandProblems(path, text);
    return faults.map((fault) => ({ path, ...fault }));
  },
};

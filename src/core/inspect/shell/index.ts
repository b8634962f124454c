import { documents } from '../documents/index.ts';
import type { Inspector } from '../inspector.ts';

const isScript = (path: string): boolean => path.endsWith('.sh');

/** What a document with commands holds: steps of a pipeline or task, a container's `sh -c`. */
const mayHold = /\b(?:run|cmds?)["']?:|script["']?:|CMD-SHELL|[\s"'/[](?:ba|da)?sh(?:["'\s,\]]|$)/u;

/** Inspects shell scripts and commands by the grammar of Bash; ShellCheck covers their meaning. */
export const shell: Inspector = {
  reads: (path) => isScript(path) || documents.reads(path),
  inspect: async ({ path, text }) => {
    if (!isScript(path) && !mayHold.test(text)) return [];
    const { commandProblems, scriptProblems } = await import('./script-problems.ts');
    const faults = isScript(path) ? scriptProblems(text) : commandProblems(path, text);
    return faults.map((fault) => ({ path, ...fault }));
  },
};

import { command } from '../formats/shell.ts';
import { type FrontEnd, frontEndOf } from '../plan/front-end.ts';
import type { Plan } from '../plan/index.ts';
import type { Task } from './pipeline-commands.ts';

/** Shell steps that run in a folder and leave the shell where it was. */
const inFolder = (folder: string, ...steps: readonly string[]): string =>
  folder === '' ? steps.join(' && ') : `(${[command('cd', folder), ...steps].join(' && ')})`;

/** The lines that install the packages and build the front end, for a machine that has the tool. */
export const frontEndLines = ({ folder, build, packages }: FrontEnd): readonly string[] => {
  const steps = build === undefined ? [] : [build];
  if (packages === undefined) return [inFolder(folder, ...steps)];
  const { root, install } = packages;
  return root === folder || steps.length === 0
    ? [inFolder(root, install, ...steps)]
    : [inFolder(root, install), inFolder(folder, ...steps)];
};

/** The front end that a pipeline must build before it compiles the code that embeds it. */
export const embeddedFrontEndOf = (plan: Plan): FrontEnd | undefined => {
  const frontEnd = frontEndOf(plan);
  return frontEnd?.path === '' ? frontEnd : undefined;
};

/**
 * What a pipeline does before it compiles code that embeds a front end. WebAssembly is not compiled
 * for it: the folder must be there, and the image is built with the real one.
 */
export const frontEndTask = (frontEnd: FrontEnd): Task => ({
  name: 'Front end',
  lines:
    frontEnd.packages === undefined
      ? [command('mkdir', '-p', frontEnd.output)]
      : [...frontEnd.setUp, ...frontEndLines(frontEnd)],
});

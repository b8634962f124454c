import { command } from '../formats/shell.ts';
import { type FrontEnd, frontEndOf } from '../plan/front-end.ts';
import type { Plan } from '../plan/index.ts';
import type { Task } from './pipeline-commands.ts';

/** Shell steps that run in a folder and leave the shell where it was. */
const inFolder = (folder: string, ...steps: readonly string[]): string =>
  folder === '' ? steps.join(' && ') : `(${[command('cd', folder), ...steps].join(' && ')})`;

/** Copies the output into the folder from which the code embeds it, where that is another one. */
const copied = ({ output, embeddedIn = output }: FrontEnd): readonly string[] =>
  embeddedIn === output
    ? []
    : [command('mkdir', '-p', embeddedIn), command('cp', '-R', `${output}/.`, embeddedIn)];

const buildLines = ({ folder, build, packages }: FrontEnd): readonly string[] => {
  const steps = build === undefined ? [] : [build];
  if (packages === undefined) return [inFolder(folder, ...steps)];
  const { root, install } = packages;
  return root === folder || steps.length === 0
    ? [inFolder(root, install, ...steps)]
    : [inFolder(root, install), inFolder(folder, ...steps)];
};

/** The lines that install the packages and build the front end, for a machine that has the tool. */
export const frontEndLines = (frontEnd: FrontEnd): readonly string[] => [
  ...buildLines(frontEnd),
  ...copied(frontEnd),
];

/** The front end that a pipeline must build before it compiles the code that embeds it. */
export const embeddedFrontEndOf = (plan: Plan): FrontEnd | undefined => {
  const frontEnd = frontEndOf(plan);
  return frontEnd?.embeddedIn === undefined ? undefined : frontEnd;
};

/**
 * What a pipeline does before it compiles code that embeds a front end. WebAssembly is not compiled
 * for it: the folder must be there, and the image is built with the real one.
 */
export const frontEndTask = (frontEnd: FrontEnd): Task => ({
  name: 'Front end',
  lines:
    frontEnd.packages === undefined
      ? [command('mkdir', '-p', frontEnd.embeddedIn ?? frontEnd.output)]
      : [...frontEnd.setUp, ...frontEndLines(frontEnd)],
});

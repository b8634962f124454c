import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { spanOf, type TextProblem } from '../span.ts';
import { placeWithin } from '../written-place.ts';
import { commandsOf } from './commands.ts';
import { type ShellProblem, shellProblems } from './shell-problems.ts';

const faultOf = (
  text: string,
  { severity, message }: ShellProblem,
  range: { readonly start: number; readonly end: number },
): TextProblem => ({ ...spanOf(text, range.start, range.end), severity, by: 'Shell', message });

/** The syntax problems of a script. */
export const scriptProblems = (text: string): readonly TextProblem[] =>
  shellProblems(text).map((mistake) => faultOf(text, mistake, mistake));

/** The syntax problems of the shell commands in a YAML or JSON file. */
export const commandProblems = (path: string, text: string): readonly TextProblem[] => {
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return [];
  return commandsOf(path, parsed.value.documents).flatMap((command) =>
    shellProblems(command.text).map((mistake) =>
      faultOf(text, mistake, placeWithin(text, parsed.value, command, mistake)),
    ),
  );
};

import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { type Fault, spanOf } from '../span.ts';
import { placeWithin } from '../written-place.ts';
import { commandsOf } from './commands.ts';
import { type Mistake, shellMistakes } from './shell-mistakes.ts';

const faultOf = (
  text: string,
  { severity, message }: Mistake,
  range: { readonly start: number; readonly end: number },
): Fault => ({ ...spanOf(text, range.start, range.end), severity, by: 'Shell', message });

/** What is wrong with a script. */
export const scriptFaults = (text: string): readonly Fault[] =>
  shellMistakes(text).map((mistake) => faultOf(text, mistake, mistake));

/** What is wrong with the commands that YAML or JSON holds. */
export const commandFaults = (path: string, text: string): readonly Fault[] => {
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return [];
  return commandsOf(path, parsed.value.documents).flatMap((command) =>
    shellMistakes(command.text).map((mistake) =>
      faultOf(text, mistake, placeWithin(text, parsed.value, command, mistake)),
    ),
  );
};

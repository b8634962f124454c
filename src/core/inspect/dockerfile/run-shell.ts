import type { Dockerfile } from 'dockerfile-ast';
import { shellMistakes } from '../shell/shell-mistakes.ts';
import { type Fault, spanOf } from '../span.ts';
import type { Source } from './positions.ts';
import { withoutComments } from './shell-words.ts';

/** Syntax errors in the commands of RUN, where a shell gets them. */
export const runShellRules = (source: Source, dockerfile: Dockerfile): readonly Fault[] => {
  const instructions = dockerfile.getInstructions();
  // Another shell or another character for continued lines: another language.
  if (dockerfile.getEscapeCharacter() !== '\\') return [];
  if (instructions.some((one) => one.getKeyword() === 'SHELL')) return [];
  return instructions.flatMap((one) => {
    const [first] = one.getKeyword() === 'RUN' ? one.getArguments() : [];
    if (first === undefined || first.getValue().startsWith('[')) return [];
    const [start] = source.offsets(first.getRange());
    const [, end] = source.offsets(one.getRange());
    return shellMistakes(withoutComments(source.text.slice(start, end))).map(
      (mistake): Fault => ({
        ...spanOf(source.text, start + mistake.start, start + mistake.end),
        severity: mistake.severity,
        by: 'Shell',
        message: mistake.message,
      }),
    );
  });
};

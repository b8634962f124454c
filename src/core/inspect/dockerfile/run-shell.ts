import type { Dockerfile } from 'dockerfile-ast';
import { shellProblems } from '../shell/shell-problems.ts';
import { spanOf, type TextProblem } from '../span.ts';
import type { DockerfileText } from './positions.ts';
import { withoutComments } from './shell-words.ts';

/** Syntax errors in the commands of RUN in shell form. */
export const runShellRules = (
  source: DockerfileText,
  dockerfile: Dockerfile,
): readonly TextProblem[] => {
  const instructions = dockerfile.getInstructions();
  // With another shell or another escape character, the commands are not Bash.
  if (dockerfile.getEscapeCharacter() !== '\\') return [];
  if (instructions.some((one) => one.getKeyword() === 'SHELL')) return [];
  return instructions.flatMap((one) => {
    const [first] = one.getKeyword() === 'RUN' ? one.getArguments() : [];
    if (first === undefined || first.getValue().startsWith('[')) return [];
    const [start] = source.offsets(first.getRange());
    const [, end] = source.offsets(one.getRange());
    return shellProblems(withoutComments(source.text.slice(start, end))).map(
      (mistake): TextProblem => ({
        ...spanOf(source.text, start + mistake.start, start + mistake.end),
        severity: mistake.severity,
        by: 'Shell',
        message: mistake.message,
      }),
    );
  });
};

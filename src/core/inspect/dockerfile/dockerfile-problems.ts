import { DockerfileParser } from 'dockerfile-ast';
import type { TextProblem } from '../span.ts';
import { builderRules } from './builder-rules.ts';
import { sourceOf } from './positions.ts';
import { runFlagRules } from './run-flags.ts';
import { runShellRules } from './run-shell.ts';
import { stageRules } from './stages.ts';
import { wordRules } from './words.ts';

/** All problems of a Dockerfile, in the order of their lines. */
export const dockerfileProblems = (text: string): readonly TextProblem[] => {
  const source = sourceOf(text);
  const dockerfile = DockerfileParser.parse(text);
  const rules = [stageRules, runFlagRules, wordRules, runShellRules];
  return [...builderRules(source), ...rules.flatMap((rule) => rule(source, dockerfile))].toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  );
};

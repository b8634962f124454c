import { DockerfileParser } from 'dockerfile-ast';
import type { Fault } from '../span.ts';
import { builderRules } from './builder-rules.ts';
import { sourceOf } from './positions.ts';
import { stageRules } from './stages.ts';

/** Everything that is wrong with a Dockerfile, from the top. */
export const dockerfileFaults = (text: string): readonly Fault[] => {
  const source = sourceOf(text);
  const dockerfile = DockerfileParser.parse(text);
  return [...builderRules(source), ...stageRules(source, dockerfile)].toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  );
};

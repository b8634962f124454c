import type { Argument } from 'dockerfile-ast';
import type { Text } from '../../fields/index.ts';
import type { Problem } from '../problem.ts';
import { spanOf, type TextProblem } from '../span.ts';

/** A range in the coordinates of the parser: lines and characters from 0. */
export type Range = ReturnType<Argument['getRange']>;

/** The offset of each line's first character. */
const lineStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1),
];

/** A Dockerfile with the arithmetic between the parser's lines and columns (from 0) and offsets. */
export interface DockerfileText {
  readonly text: string;
  readonly offsets: (range: Range) => readonly [start: number, end: number];
  readonly written: (range: Range) => string;
  readonly fault: (
    range: Range,
    severity: Problem['severity'],
    by: string,
    message: Text,
  ) => TextProblem;
}

/** Parses the source of a Dockerfile. */
export const sourceOf = (text: string): DockerfileText => {
  const starts = lineStarts(text);
  const offsets = ({ start, end }: Range): readonly [number, number] => {
    const at = (line: number, character: number) =>
      Math.min(text.length, (starts[line] ?? text.length) + character);
    return [at(start.line, start.character), at(end.line, end.character)];
  };
  return {
    text,
    offsets,
    written: (range) => text.slice(...offsets(range)),
    fault: (range, severity, by, message) => ({
      ...spanOf(text, ...offsets(range)),
      severity,
      by,
      message,
    }),
  };
};

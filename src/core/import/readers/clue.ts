import type { FieldPath } from '../../concerns/index.ts';
import type { FieldValue } from '../../fields/field.ts';
import type { Text } from '../../fields/text.ts';
import type { Fact, ValueAt } from '../fact.ts';
import type { Clue, Rank } from './reader.ts';

/** A line of a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A fact of a reader: recognised if the file states the value, assumed if it makes it likely. */
export const clue = <P extends FieldPath>(
  rank: Rank,
  certainty: Fact['certainty'],
  path: P,
  value: ValueAt<P> & FieldValue,
  because: Text,
  { file, line }: Place,
): Clue => ({ path, value, because, file, line, certainty, rank });

/** The 1-based line of an offset. */
export const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
};

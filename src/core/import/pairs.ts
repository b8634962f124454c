import type { Config, FieldPath } from '../config.ts';
import { parseDotenv } from '../formats/dotenv-parse.ts';
import { answerName, answersOf } from '../secrets/answers.ts';
import { reasonOf } from '../secrets/judgement.ts';

/** A pair for a row of a table; the value of a secret is already left out. */
export interface TablePair {
  readonly name: string;
  readonly value: string;
  /** The pair had a value, and it was left out. */
  readonly isSecret: boolean;
}

/** The pairs of a text, each name once, and how many of its lines are none. */
export interface TablePairs {
  readonly pairs: readonly TablePair[];
  readonly unread: number;
}

/**
 * Reads KEY=VALUE lines for the table at a path. No value of a secret gets through, unless the user
 * answered that it is none. As in a shell, the last of two lines with the same name counts.
 */
export const readPairs = (text: string, path: FieldPath, config: Config): TablePairs => {
  const answers = answersOf(config);
  const isSecret = (name: string, value: string): boolean => {
    const id = answerName(path, name);
    if (value === '' || (id !== name && answers.notSecret.has(id))) return false;
    return reasonOf(name, value, answers) !== undefined;
  };
  const { pairs, unread } = parseDotenv(text);
  const last = new Map(pairs.map(({ name, value }) => [name, value]));
  return {
    pairs: [...last].map(([name, value]) =>
      isSecret(name, value)
        ? { name, value: '', isSecret: true }
        : { name, value, isSecret: false },
    ),
    unread,
  };
};

import type { Config, FieldPath } from '../config.ts';
import { parseDotenv } from '../formats/dotenv-parse.ts';
import { answerName, answersOf } from '../secrets/answers.ts';
import { reasonOf } from '../secrets/judgement.ts';

/** A pair for a row of a table; the value of a secret is already removed. */
export interface TablePair {
  readonly name: string;
  readonly value: string;
  /** The pair had a secret value, which was removed. */
  readonly isSecret: boolean;
}

/** The pairs of a text, with unique names, and the number of lines that are not pairs. */
export interface TablePairs {
  readonly pairs: readonly TablePair[];
  readonly unread: number;
}

/**
 * Reads KEY=VALUE lines for the table at a path. Secret values are removed, unless the user marked
 * the name as not secret. If a name occurs twice, the last line wins, as in a shell.
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

import type { Config, FieldPath } from '../config.ts';

/** The answers of the user about values that look like secrets. */
export interface Answers {
  readonly notSecret: ReadonlySet<string>;
  readonly examples: ReadonlySet<string>;
}

/** The answers about names; an empty entry of a list answers nothing. */
const named = (answers: readonly string[]): ReadonlySet<string> =>
  new Set(answers.filter((name) => name !== ''));

/** The answers of `secrets.notSecret` and `secrets.exampleCredentials`. */
export const answersOf = ({ secrets }: Config): Answers => ({
  notSecret: named(secrets.notSecret),
  examples: named(secrets.exampleCredentials),
});

/**
 * Tables whose rows share a list of names: variables, keys of the configuration file, and their
 * overrides.
 */
const sharedNames: ReadonlySet<FieldPath> = new Set([
  'settings.variables',
  'settings.overrides',
  'settings.configEntries',
]);

/**
 * The name of a place in an answer: the name of a variable or key; for other tables a path such as
 * `pod.initContainers.migrate`; for a single field its path, such as `project.description`.
 */
export const answerName = (path: FieldPath, name: string | undefined): string => {
  if (name === undefined || name === '') return path;
  return sharedNames.has(path) ? name : `${path}.${name}`;
};

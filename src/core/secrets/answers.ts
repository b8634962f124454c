import type { Config, FieldPath } from '../config.ts';

/** What the user said of values that look like secrets. */
export interface Answers {
  readonly notSecret: ReadonlySet<string>;
  readonly examples: ReadonlySet<string>;
}

/** The answers of `secrets.notSecret` and `secrets.exampleCredentials`. */
export const answersOf = ({ secrets }: Config): Answers => ({
  notSecret: new Set(secrets.notSecret),
  examples: new Set(secrets.exampleCredentials),
});

/** Tables whose rows share one list of names: variables, keys of the file, and their overrides. */
const sharedNames: ReadonlySet<FieldPath> = new Set([
  'settings.variables',
  'settings.overrides',
  'settings.configEntries',
]);

/**
 * What an answer calls a place: the name of a variable or a key, `pod.initContainers.migrate` in other
 * tables, `project.description` for a field of its own.
 */
export const answerName = (path: FieldPath, name: string | undefined): string => {
  if (name === undefined || name === '') return path;
  return sharedNames.has(path) ? name : `${path}.${name}`;
};

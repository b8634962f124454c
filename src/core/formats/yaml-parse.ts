import { CORE_SCHEMA, load, loadAll, YAML11_SCHEMA, YAMLException } from 'js-yaml';

/** The content of a YAML text, or the error with its position (1-based line and column). */
export type YamlParsed<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly reason: string };

/**
 * `1.2` is the core schema of YAML; `1.1` is the schema of Go's YAML parsers (`on`, `012`,
 * `12:30`).
 */
export type YamlVersion = '1.1' | '1.2';

const schemaOf = (version: YamlVersion) => ({
  schema: version === '1.1' ? YAML11_SCHEMA : CORE_SCHEMA,
});

/**
 * Removes the name of an alias or tag from an error message: a password that begins with `*` or `!`
 * is read as such a name, and must not be shown.
 */
const withoutNames = (reason: string): string => reason.replace(/ ?(?:".*"|!?<.*>)/su, '');

/** Runs a YAML parser and catches only YAML errors. */
export const attemptYaml = <V>(read: () => V): YamlParsed<V> => {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    const line = (mark?.line ?? 0) + 1;
    return { ok: false, line, column: (mark?.column ?? 0) + 1, reason: withoutNames(reason) };
  }
};

/** Parses a text with a single document. */
export const parseYaml = (text: string, version: YamlVersion = '1.2'): YamlParsed<unknown> =>
  attemptYaml(() => load(text, schemaOf(version)));

/** Parses a text with any number of documents. */
export const parseDocuments = (
  text: string,
  version: YamlVersion = '1.2',
): YamlParsed<readonly unknown[]> => attemptYaml(() => loadAll(text, schemaOf(version)));

import { CORE_SCHEMA, load, loadAll, YAML11_SCHEMA, YAMLException } from 'js-yaml';

/** What a YAML text holds, or where reading it failed (1-based line and column). */
export type YamlParsed<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly reason: string };

/** `1.2` is YAML's core schema; `1.1` is what Go's readers resolve (`on`, `012`, `12:30`). */
export type YamlVersion = '1.1' | '1.2';

const schemaOf = (version: YamlVersion) => ({
  schema: version === '1.1' ? YAML11_SCHEMA : CORE_SCHEMA,
});

/** A password that begins with `*` or `!` is an alias or a tag to the reader: nothing repeats it. */
const withoutNames = (reason: string): string => reason.replace(/ ?(?:".*"|!?<.*>)/su, '');

/** What the reading gives; only what YAML itself complains of is caught. */
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

/** Reads a text with one document. */
export const parseYaml = (text: string, version: YamlVersion = '1.2'): YamlParsed<unknown> =>
  attemptYaml(() => load(text, schemaOf(version)));

/** Reads a text with any number of documents. */
export const parseDocuments = (
  text: string,
  version: YamlVersion = '1.2',
): YamlParsed<readonly unknown[]> => attemptYaml(() => loadAll(text, schemaOf(version)));

import { isMapping, type Mapping } from '../../../formats/json.ts';
import { lineAt } from '../clue.ts';
import type { Repository } from '../reader.ts';

/** A package.json that could be read. */
export interface PackageJson {
  readonly path: string;
  readonly data: Mapping;
  /** The 1-based line of a key, the first after `after`. */
  readonly lineOf: (key: string, after?: string) => number;
}

/** Reads a package.json; undefined if it is not there or is no JSON object. */
export const packageJson = (path: string, { files }: Repository): PackageJson | undefined => {
  const text = files.read(path)?.replace(/^\uFEFF/u, '');
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    if (!isMapping(data)) return undefined;
    const offset = (key: string, from: number): number =>
      Math.max(0, text.indexOf(`${JSON.stringify(key)}`, from));
    const lineOf = (key: string, after?: string): number =>
      lineAt(text, offset(key, after === undefined ? 0 : offset(after, 0)));
    return { path, data, lineOf };
  } catch {
    return undefined;
  }
};

/** The texts of a mapping, by key. */
export const textsOf = (value: unknown): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(isMapping(value) ? value : {}).flatMap(([key, item]) =>
      typeof item === 'string' ? [[key, item] as const] : [],
    ),
  );

/** All dependencies of the package, also those of development. */
export const packagesIn = ({ data }: PackageJson): ReadonlyMap<string, string> =>
  new Map([...textsOf(data['dependencies']), ...textsOf(data['devDependencies'])]);

import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { asTexts, at } from './cargo-manifest.ts';

/** The dependencies and features that the enabled features of a package activate. */
export interface Enabled {
  /** Keys of optional dependencies. */
  readonly dependencies: ReadonlySet<string>;
  /** Features of dependencies, by the dependency's key. */
  readonly features: ReadonlyMap<string, ReadonlySet<string>>;
  /** Features of the package. */
  readonly own: ReadonlySet<string>;
}

/** Follows `[features]` from the given feature names (Cargo book, chapter Features). */
export const enabledBy = (
  features: ParsedTomlTable | undefined,
  names: readonly string[],
): Enabled => {
  const own = new Set<string>();
  const dependencies = new Set<string>();
  const forwarded = new Map<string, Set<string>>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (own.has(name)) continue;
    own.add(name);
    const [dependency = '', feature] = name.split('/', 2);
    const key = dependency.replace(/^dep:/u, '').replace(/\?$/u, '');
    if (feature !== undefined) forwarded.set(key, (forwarded.get(key) ?? new Set()).add(feature));
    const listed = at(features, name);
    if (listed !== undefined) queue.push(...asTexts(listed));
    // The weak form `crate?/feature` does not activate the dependency.
    else if (!dependency.endsWith('?')) dependencies.add(key);
  }
  return { dependencies, features: forwarded, own };
};

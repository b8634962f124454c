import type { LibraryId } from '../../system-libraries.ts';
import type { Indication } from '../evidence.ts';

/** What a crate with C code needs: a library that it links, and programs for its build script. */
export interface NativeNeed {
  readonly library?: LibraryId;
  /** Further Debian packages of the builder. */
  readonly tools: readonly string[];
}

/** The questions that a row of the table may ask about a crate. */
export interface NativeFacts {
  /** Whether the crate depends on one of these crates, which features of it switch on. */
  readonly has: (...crates: readonly string[]) => boolean;
  /** Whether a dependency of the manifests matches, such as a feature of a wrapper crate. */
  readonly isOn: (...indications: readonly Indication[]) => boolean;
}

/** What a crate needs; undefined if gcc and the C library of the slim Rust image are enough. */
export type NativeRow = (facts: NativeFacts) => NativeNeed | undefined;

/** The crate brings its C code, which the C compiler of the slim image compiles; or it has none. */
export const nothing: NativeRow = () => undefined;

/** The build script needs these packages; the binary is linked statically. */
export const compiles =
  (...tools: readonly string[]): NativeRow =>
  () => ({ tools });

/** The crate links a library of the system. */
export const links =
  (library: LibraryId, ...tools: readonly string[]): NativeRow =>
  () => ({ library, tools: ['pkg-config', ...tools] });

/** The crate links a library of the system, unless a feature compiles it from source. */
export const linksUnless = (
  library: LibraryId,
  isBundled: (facts: NativeFacts) => boolean,
  bundled: NativeRow = nothing,
): NativeRow => {
  const linked = links(library);
  return (facts) => (isBundled(facts) ? bundled(facts) : linked(facts));
};

import { systemLibraries } from '../../system-libraries.ts';

/** Alpine's names of the packages for which the form and the import use Debian names. */
const alpineNames: ReadonlyMap<string, string> = new Map([
  ...systemLibraries.flatMap(({ dev, runtime, alpine }) => [
    [dev, alpine.dev] as const,
    [runtime.bookworm, alpine.runtime] as const,
    [runtime.trixie, alpine.runtime] as const,
  ]),
  ['build-essential', 'build-base'],
  ['golang-go', 'go'],
  ['libclang-dev', 'clang-dev'],
  ['libcurl4-openssl-dev', 'curl-dev'],
  ['libmariadb-dev', 'mariadb-connector-c-dev'],
  ['libprotobuf-dev', 'protobuf-dev'],
  ['libssl-dev', 'openssl-dev'],
  ['libssl3', 'libssl3'],
  ['libssl3t64', 'libssl3'],
  ['libzstd-dev', 'zstd-dev'],
  ['pkg-config', 'pkgconf'],
  ['protobuf-compiler', 'protoc'],
  ['zlib1g-dev', 'zlib-dev'],
]);

/** The Alpine name of a package; a package without an entry has the same name in both. */
export const onAlpine = (name: string): string => alpineNames.get(name) ?? name;

/** Libraries that code generators load during the build; the binary is not linked against them. */
const hostLibraries = new Set(['libclang-dev', 'clang-dev', 'libprotobuf-dev', 'protobuf-dev']);

/** Whether a package contains a C library that the binary is linked against. */
export const isTargetLibrary = (name: string): boolean =>
  !hostLibraries.has(name) && (name.endsWith('-dev') || name.startsWith('lib'));

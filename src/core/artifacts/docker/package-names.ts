/** Alpine's names of the packages for which the form and the import use Debian names. */
const alpineNames: Readonly<Record<string, string>> = {
  'build-essential': 'build-base',
  'default-libmysqlclient-dev': 'mariadb-connector-c-dev',
  'libclang-dev': 'clang-dev',
  'libcurl4-openssl-dev': 'curl-dev',
  'libmariadb-dev': 'mariadb-connector-c-dev',
  libmariadb3: 'mariadb-connector-c',
  libpq5: 'libpq',
  'libprotobuf-dev': 'protobuf-dev',
  librdkafka1: 'librdkafka',
  'libsasl2-2': 'libsasl',
  'libsasl2-dev': 'cyrus-sasl-dev',
  'libsqlite3-0': 'sqlite-libs',
  'libsqlite3-dev': 'sqlite-dev',
  'libssl-dev': 'openssl-dev',
  libssl3: 'libssl3',
  libssl3t64: 'libssl3',
  'libzstd-dev': 'zstd-dev',
  'pkg-config': 'pkgconf',
  'protobuf-compiler': 'protoc',
  'zlib1g-dev': 'zlib-dev',
};

/** The Alpine name of a package; a package without an entry has the same name in both. */
export const onAlpine = (name: string): string =>
  Object.hasOwn(alpineNames, name) ? (alpineNames[name] ?? name) : name;

/** Libraries that code generators load during the build; the binary is not linked against them. */
const hostLibraries = new Set(['libclang-dev', 'clang-dev', 'libprotobuf-dev', 'protobuf-dev']);

/** Whether a package contains a C library that the binary is linked against. */
export const isTargetLibrary = (name: string): boolean =>
  !hostLibraries.has(name) && (name.endsWith('-dev') || name.startsWith('lib'));

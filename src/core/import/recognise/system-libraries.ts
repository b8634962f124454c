import type { Text } from '../../fields/text.ts';
import type { CargoDependency } from '../cargo-dependencies.ts';
import {
  becauseOf,
  type Evidence,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';

/** A C library that is linked dynamically: Debian packages for the build and for the run. */
interface Library extends Indication {
  readonly library: string;
  readonly build: readonly string[];
  readonly runtime: readonly string[];
  /**
   * Indications that the library is built from bundled source. A single match is enough, because
   * Cargo unifies features.
   */
  readonly bundledBy: readonly Indication[];
}

const libpq: Omit<Library, keyof Indication> = {
  library: 'libpq',
  build: ['libpq-dev', 'pkg-config'],
  runtime: ['libpq5'],
  bundledBy: [
    { crates: ['pq-sys'], features: ['bundled', 'bundled_without_openssl'] },
    { crates: ['pq-src'] },
  ],
};

const mysqlclient: Omit<Library, keyof Indication> = {
  library: 'libmysqlclient',
  build: ['default-libmysqlclient-dev', 'pkg-config'],
  runtime: ['libmariadb3'],
  bundledBy: [
    { crates: ['mysqlclient-sys'], features: ['bundled'] },
    { crates: ['mysqlclient-src'] },
  ],
};

const sqlite: Omit<Library, keyof Indication> = {
  library: 'SQLite',
  build: ['libsqlite3-dev', 'pkg-config'],
  runtime: ['libsqlite3-0'],
  bundledBy: [
    {
      crates: ['libsqlite3-sys'],
      features: ['bundled', 'bundled-sqlcipher', 'bundled-sqlcipher-vendored-openssl'],
    },
    {
      crates: ['rusqlite', 'tokio-rusqlite', 'deadpool-sqlite'],
      features: [
        'bundled',
        'bundled-full',
        'bundled-sqlcipher',
        'bundled-sqlcipher-vendored-openssl',
      ],
    },
    { crates: ['sqlx'], features: ['sqlite', 'sqlite-bundled'] },
  ],
};

const libraries: readonly Library[] = [
  { crates: ['diesel'], features: ['postgres'], ...libpq },
  { crates: ['deadpool-diesel'], features: ['postgres'], ...libpq },
  { crates: ['rocket_sync_db_pools'], features: ['diesel_postgres_pool'], ...libpq },
  { crates: ['pq-sys'], ...libpq },
  { crates: ['diesel'], features: ['mysql'], ...mysqlclient },
  { crates: ['deadpool-diesel'], features: ['mysql'], ...mysqlclient },
  { crates: ['rocket_sync_db_pools'], features: ['diesel_mysql_pool'], ...mysqlclient },
  { crates: ['mysqlclient-sys'], ...mysqlclient },
  { crates: ['diesel'], features: ['sqlite'], ...sqlite },
  { crates: ['diesel-async'], features: ['sqlite'], ...sqlite },
  { crates: ['sqlx'], features: ['sqlite-unbundled'], ...sqlite },
  { crates: ['rusqlite', 'tokio-rusqlite', 'libsqlite3-sys'], ...sqlite },
  {
    crates: ['rdkafka'],
    features: ['dynamic-linking', 'dynamic_linking'],
    library: 'librdkafka',
    build: ['librdkafka-dev', 'pkg-config'],
    runtime: ['librdkafka1'],
    bundledBy: [],
  },
  {
    crates: ['rdkafka'],
    features: ['gssapi', 'sasl'],
    library: 'Cyrus SASL',
    build: ['libsasl2-dev'],
    runtime: ['libsasl2-2'],
    bundledBy: [{ crates: ['rdkafka'], features: ['gssapi-vendored'] }],
  },
];

/**
 * Tools that a build script calls and that are not in the slim Rust image, which contains only a C
 * compiler.
 */
const tools: readonly (Indication & {
  readonly build: readonly string[];
  readonly unless?: Indication;
})[] = [
  {
    crates: ['rdkafka'],
    features: ['cmake-build', 'cmake_build'],
    build: ['cmake', 'g++', 'make'],
  },
  {
    // The configure script of librdkafka also requires a C++ compiler.
    crates: ['rdkafka'],
    build: ['g++', 'make'],
    unless: {
      crates: ['rdkafka'],
      features: ['dynamic-linking', 'dynamic_linking', 'cmake-build', 'cmake_build'],
    },
  },
  { crates: ['tikv-jemallocator', 'jemallocator', 'tikv-jemalloc-sys'], build: ['make'] },
  { crates: ['snmalloc-rs'], build: ['cmake', 'g++', 'make'] },
  { crates: ['rocksdb', 'librocksdb-sys'], build: ['g++', 'libclang-dev'] },
  { crates: ['protobuf-src'], build: ['cmake', 'g++', 'make'] },
  { crates: ['grpcio'], build: ['cmake', 'g++', 'make'] },
];

/** The C libraries that the binary needs at run time. */
export const linkedLibraries = (
  dependencies: readonly CargoDependency[],
): readonly { readonly sign: Library; readonly evidence: Evidence }[] =>
  findSigns(dependencies, libraries).filter(
    ({ sign, evidence }) =>
      // The features that the workspace root adds to the dependency are unknown.
      evidence.dependency.known && findSigns(dependencies, sign.bundledBy).length === 0,
  );

const linking = (library: string): Text => ({
  en: `links ${library} dynamically`,
  'zh-CN': `动态链接 ${library}`,
});

/**
 * Facts about packages for the build and the image, and about a base image that can install them.
 */
export const recogniseLibraries = ({ dependencies }: RecogniserContext): readonly Fact[] => {
  const linked = linkedLibraries(dependencies);
  const facts = linked.flatMap(({ sign, evidence }) => {
    const said = becauseOf(evidence, linking(sign.library));
    const { line } = evidence.dependency;
    return [
      recognised('image.buildPackages', sign.build, said, line),
      recognised('image.runtimePackages', sign.runtime, said, line),
    ];
  });
  for (const { sign, evidence } of findSigns(dependencies, tools)) {
    if (sign.unless !== undefined && findSigns(dependencies, [sign.unless]).length > 0) continue;
    const said = becauseOf(evidence, {
      en: `its build script needs ${sign.build.join(', ')}`,
      'zh-CN': `构建脚本需要 ${sign.build.join('、')}`,
    });
    facts.push(recognised('image.buildPackages', sign.build, said, evidence.dependency.line));
  }
  const [first] = linked;
  if (first !== undefined) {
    const said = becauseOf(first.evidence, {
      en: `distroless has no ${first.sign.library}, debian-slim can install it`,
      'zh-CN': `distroless 不含 ${first.sign.library}，debian-slim 可以安装`,
    });
    facts.push(assumed('image.base', 'debian-slim', said, first.evidence.dependency.line));
  }
  return facts;
};

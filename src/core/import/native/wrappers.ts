import type { Indication } from '../evidence.ts';

/**
 * Crates with C code that a manifest implies through a wrapper; used if there is no Cargo.lock.
 * `zmq-sys>zeromq-src`: the crate depends on the other.
 */
export const wrappers: readonly (Indication & { readonly brings: string })[] = [
  { crates: ['diesel', 'deadpool-diesel'], features: ['postgres'], brings: 'pq-sys' },
  { crates: ['rocket_sync_db_pools'], features: ['diesel_postgres_pool'], brings: 'pq-sys' },
  { crates: ['diesel', 'deadpool-diesel'], features: ['mysql'], brings: 'mysqlclient-sys' },
  { crates: ['rocket_sync_db_pools'], features: ['diesel_mysql_pool'], brings: 'mysqlclient-sys' },
  { crates: ['diesel', 'diesel-async'], features: ['sqlite'], brings: 'libsqlite3-sys' },
  { crates: ['sqlx'], features: ['sqlite-unbundled'], brings: 'libsqlite3-sys' },
  { crates: ['rusqlite', 'tokio-rusqlite'], brings: 'libsqlite3-sys' },
  { crates: ['rdkafka'], brings: 'rdkafka-sys' },
  { crates: ['rdkafka'], features: ['gssapi', 'sasl'], brings: 'sasl2-sys' },
  { crates: ['rocksdb', 'rust-rocksdb', 'speedb'], brings: 'librocksdb-sys' },
  { crates: ['paho-mqtt'], brings: 'paho-mqtt-sys' },
  { crates: ['zmq'], brings: 'zmq-sys>zeromq-src' },
  { crates: ['sodiumoxide'], brings: 'libsodium-sys' },
  { crates: ['tikv-jemallocator', 'jemallocator'], brings: 'tikv-jemalloc-sys' },
  {
    crates: ['rocksdb', 'rust-rocksdb', 'speedb'],
    features: ['jemalloc'],
    brings: 'tikv-jemalloc-sys',
  },
  { crates: ['snmalloc-rs'], brings: 'snmalloc-sys' },
  { crates: ['grpcio'], brings: 'grpcio-sys' },
  { crates: ['udev', 'libudev', 'tokio-udev'], brings: 'libudev-sys' },
  { crates: ['libgssapi', 'cross-krb5'], brings: 'libgssapi-sys' },
  { crates: ['hwlocality'], brings: 'hwlocality-sys' },
  { crates: ['dbus'], brings: 'libdbus-sys' },
  { crates: ['pyo3'], brings: 'pyo3-ffi' },
  { crates: ['aws-lc-rs'], features: ['fips'], brings: 'aws-lc-fips-sys' },
  // Features that switch on `fips` of rustls or aws-lc-rs (docs.rs/crate/<crate>/latest/features).
  {
    crates: ['rustls', 'tokio-rustls', 'hyper-rustls', 'rcgen', 's2n-tls', 's2n-quic'],
    features: ['fips'],
    brings: 'aws-lc-fips-sys',
  },
  {
    crates: ['quinn', 'quinn-proto', 'rustls-webpki'],
    features: ['aws-lc-rs-fips', 'rustls-aws-lc-rs-fips'],
    brings: 'aws-lc-fips-sys',
  },
  {
    crates: ['aws-smithy-http-client'],
    features: ['rustls-aws-lc-fips'],
    brings: 'aws-lc-fips-sys',
  },
  { crates: ['boring', 'wreq', 'rquest'], brings: 'boring-sys' },
  { crates: ['odbc-api'], brings: 'odbc-sys' },
  { crates: ['duckdb'], brings: 'libduckdb-sys' },
  { crates: ['bindgen'], brings: 'clang-sys' },
  { crates: ['tesseract', 'leptess'], brings: 'tesseract-sys' },
  { crates: ['tesseract', 'leptess'], brings: 'leptonica-sys' },
  { crates: ['gdal'], brings: 'gdal-sys' },
  { crates: ['geos'], brings: 'geos-sys' },
  { crates: ['proj'], brings: 'proj-sys' },
  { crates: ['hdf5', 'hdf5-metno'], brings: 'hdf5-sys' },
  { crates: ['magic'], brings: 'magic-sys' },
  {
    crates: ['mlua'],
    features: ['lua54', 'lua53', 'lua52', 'lua51', 'luajit'],
    brings: 'mlua-sys',
  },
];

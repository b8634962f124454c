import { compiles, links, linksUnless, type NativeRow, nothing } from './native-crate.ts';

const cpp = compiles('g++');
const cmake = compiles('cmake', 'g++', 'make');
const make = compiles('make');

/** Crates that generate bindings load libclang. */
const clang = compiles('libclang-dev');

const rdkafka: NativeRow = ({ has, isOn }) => {
  const isDynamic = isOn({ crates: ['rdkafka'], features: ['dynamic-linking', 'dynamic_linking'] });
  if (isDynamic) return { library: 'rdkafka', tools: ['pkg-config'] };
  const usesCmake =
    has('cmake') || isOn({ crates: ['rdkafka'], features: ['cmake-build', 'cmake_build'] });
  // The configure script of librdkafka also requires a C++ compiler.
  return { tools: usesCmake ? ['cmake', 'g++', 'make'] : ['g++', 'make'] };
};

const sqliteBundle = [
  'bundled',
  'bundled-full',
  'bundled-sqlcipher',
  'bundled-sqlcipher-vendored-openssl',
];

const sqlite = linksUnless(
  'sqlite',
  ({ has, isOn }) =>
    // `bundled` is the feature that switches on the dependency on `cc`.
    has('cc') ||
    isOn(
      { crates: ['libsqlite3-sys'], features: sqliteBundle },
      { crates: ['rusqlite', 'tokio-rusqlite', 'deadpool-sqlite'], features: sqliteBundle },
      { crates: ['sqlx'], features: ['sqlite', 'sqlite-bundled'] },
    ),
);

/**
 * Crates with C code by their names in Cargo.lock, forks included. A crate that compiles its own C
 * code needs nothing, because the slim Rust image contains gcc; it has no g++, make or pkg-config.
 */
const rows: readonly (readonly [crates: string, row: NativeRow])[] = [
  // Databases.
  [
    'pq-sys',
    linksUnless(
      'pq',
      ({ has, isOn }) =>
        has('pq-src') ||
        isOn(
          { crates: ['pq-sys'], features: ['bundled', 'bundled_without_openssl'] },
          { crates: ['pq-src'] },
        ),
    ),
  ],
  ['libpq-sys', links('pq')],
  [
    'mysqlclient-sys',
    linksUnless(
      'mariadb',
      ({ has, isOn }) =>
        has('mysqlclient-src') ||
        isOn(
          { crates: ['mysqlclient-sys'], features: ['bundled'] },
          { crates: ['mysqlclient-src'] },
        ),
      cmake,
    ),
  ],
  ['libsqlite3-sys', sqlite],
  ['odbc-sys', links('odbc')],
  ['libduckdb-sys', cpp],
  [
    'librocksdb-sys librocksdb_sys rust-librocksdb-sys ckb-librocksdb-sys oxrocksdb-sys libspeedb-sys tikv-librocksdb-sys',
    compiles('g++', 'libclang-dev'),
  ],
  ['mdbx-sys lmdb-sys lmdb-rkv-sys lmdb-master-sys lmdb-master3-sys heed-lmdb-sys', nothing],
  // Messaging.
  ['rdkafka-sys', rdkafka],
  [
    'sasl2-sys',
    linksUnless(
      'sasl',
      ({ has, isOn }) =>
        has('krb5-src') || isOn({ crates: ['rdkafka'], features: ['gssapi-vendored'] }),
      make,
    ),
  ],
  ['zmq-sys', linksUnless('zmq', ({ has }) => has('zeromq-src'), cpp)],
  ['zeromq-src', cpp],
  ['paho-mqtt-sys nng-sys', cmake],
  // Cryptography and authentication; `openssl-sys` decides `build.tls`.
  ['openssl-sys openssl-src ring aws-lc-sys blst secp256k1-sys', nothing],
  ['aws-lc-fips-sys', compiles('cmake', 'golang-go', 'g++', 'make', 'perl')],
  ['boring-sys boring-sys2 btls-sys', compiles('cmake', 'g++', 'libclang-dev', 'make', 'perl')],
  ['libsodium-sys libsodium-sys-stable', make],
  ['wolfssl-sys', compiles('autoconf', 'automake', 'libclang-dev', 'libtool', 'make')],
  ['oqs-sys', compiles('cmake', 'libclang-dev', 'make')],
  ['libgssapi-sys cross-krb5-sys gssapi-sys', links('gssapi', 'libclang-dev')],
  ['nettle-sys', links('nettle', 'libclang-dev')],
  ['gpgme-sys libgpg-error-sys', links('gpgme')],
  ['pam-sys pam-client-sys nonstick-sys', links('pam', 'libclang-dev')],
  // Git, network, files.
  ['libgit2-sys libssh2-sys curl-sys libnghttp2-sys', nothing],
  ['pcap pcap-sys', links('pcap')],
  ['mnl-sys', links('mnl')],
  ['nftnl-sys', links('nftnl')],
  ['fuse3-sys libfuse-sys fuse-sys', links('fuse')],
  [
    'fuser',
    ({ has }) => (has('pkg-config') ? { library: 'fuse', tools: ['pkg-config'] } : undefined),
  ],
  ['magic-sys', links('magic')],
  ['libarchive3-sys libarchive-sys', links('archive', 'libclang-dev')],
  ['librados-sys ceph-rust rados-sys', links('rados')],
  // Compression and parsing.
  ['zstd-sys libz-sys bzip2-sys lzma-sys liblzma-sys lz4-sys brotli-sys libdeflate-sys', nothing],
  ['libz-ng-sys cloudflare-zlib-sys', cmake],
  ['snappy-sys librsync-sys', cpp],
  ['onig_sys pcre2-sys tree-sitter libwebp-sys jpegxl-src-sys expat-sys', nothing],
  ['libxml', links('xml', 'libclang-dev')],
  // System.
  ['libudev-sys', links('udev')],
  ['hidapi', links('udev')],
  ['rav1e system-deps metadeps', nothing],
  ['libusb1-sys', nothing],
  ['libdbus-sys', linksUnless('dbus', ({ has }) => has('cc'))],
  ['libsystemd-sys', links('systemd')],
  [
    'hwlocality-sys hwloc2 hwloc-sys',
    linksUnless('hwloc', ({ has }) => has('autotools', 'cmake'), cmake),
  ],
  ['libseccomp-sys', links('seccomp')],
  ['selinux-sys', links('selinux', 'libclang-dev')],
  ['devicemapper-sys', links('devmapper', 'libclang-dev')],
  ['libbpf-sys', links('elf', 'make', 'zlib1g-dev')],
  ['alsa-sys', links('alsa')],
  // Allocators.
  ['tikv-jemalloc-sys jemalloc-sys', make],
  ['libmimalloc-sys rpmalloc-sys', nothing],
  ['snmalloc-sys', cmake],
  // Languages.
  [
    'pyo3-ffi',
    // An extension module is loaded by Python; a program links libpython.
    () => ({ library: 'python', tools: ['python3'] }),
  ],
  ['mlua-sys', linksUnless('lua', ({ has }) => has('lua-src', 'luajit-src', 'luau0-src'), make)],
  ['rquickjs-sys quickjs-wasm-sys libquickjs-sys', nothing],
  // Images, media, geography, numbers.
  ['freetype-sys', links('freetype')],
  ['yeslogic-fontconfig-sys servo-fontconfig-sys fontconfig-sys', links('fontconfig')],
  ['cairo-sys-rs', links('cairo')],
  ['pango-sys pangocairo-sys', links('pango')],
  ['glib-sys gobject-sys gio-sys', links('glib')],
  ['gstreamer-sys', links('gstreamer')],
  ['libvips libvips-sys libvips-rs', links('vips')],
  ['libheif-sys', links('heif', 'libclang-dev')],
  ['dav1d-sys', links('dav1d')],
  ['tesseract-sys', links('tesseract', 'libclang-dev')],
  ['leptonica-sys', links('leptonica', 'libclang-dev')],
  ['mozjpeg-sys', compiles('nasm')],
  ['turbojpeg-sys', compiles('cmake', 'make', 'nasm')],
  ['gdal-sys', links('gdal', 'libclang-dev')],
  ['geos-sys', links('geos', 'libclang-dev')],
  ['proj-sys', links('proj', 'libclang-dev')],
  [
    'hdf5-sys hdf5-metno-sys',
    linksUnless('hdf5', ({ has }) => has('hdf5-src', 'hdf5-metno-src'), cmake),
  ],
  ['openblas-src', links('openblas')],
  ['gmp-mpfr-sys', compiles('m4', 'make')],
  ['esaxx-rs ort-sys tracy-client-sys hnsw_rs-sys simdjson-sys', cpp],
  ['whisper-rs-sys llama-cpp-sys-2', compiles('cmake', 'g++', 'libclang-dev', 'make')],
  // Generators and compilers that other crates use.
  ['clang-sys', clang],
  ['cxx cxx-build link-cplusplus', cpp],
  // Of other crates only those of Cargo.lock that call it; see `toolsOf`.
  ['cmake', cmake],
  ['nasm-rs', compiles('nasm')],
  ['autotools', compiles('autoconf', 'automake', 'libtool', 'make')],
  ['protobuf-src grpcio-sys', cmake],
];

const byCrate: ReadonlyMap<string, NativeRow> = new Map(
  rows.flatMap(([crates, row]) => crates.split(' ').map((crate) => [crate, row] as const)),
);

/** What a crate of the table needs; undefined for a crate that is not in it. */
export const nativeRow = (crate: string): NativeRow | undefined => byCrate.get(crate);

/**
 * Bindings without C code, or for other systems: nothing is compiled or linked on Linux. `libz-rs`
 * and `libbz2-rs` are Rust.
 */
const harmless = new Set(
  (
    'windows-sys winapi-sys windows_sys js-sys web-sys linux-raw-sys inotify-sys dirs-sys ' +
    'dirs-sys-next core-foundation-sys core-graphics-sys core-video-sys coreaudio-sys ' +
    'security-framework-sys system-configuration-sys fsevent-sys kqueue-sys mach-sys io-kit-sys ' +
    'IOKit-sys objc-sys block-sys jni-sys ndk-sys netlink-sys libz-rs-sys libbz2-rs-sys ' +
    'perf-event-open-sys perf-event-open-sys2 renderdoc-sys glutin_egl_sys glutin_glx_sys ' +
    'glutin_wgl_sys wayland-sys hermit-sys wasi-sys esp-idf-sys xdg-sys libfuzzer-sys kvm-sys ' +
    'sel4-sys cuda-driver-sys vulkano-sys metal-sys apple-sys fuchsia-zircon-sys kernel32-sys ' +
    'advapi32-sys ws2_32-sys user32-sys secur32-sys crypt32-sys nt-sys jni-sys-macros ' +
    'objc2-sys wdk-sys errno-sys uuid-sys redox-sys io_uring-sys'
  ).split(' '),
);

const probing = ['pkg-config', 'system-deps', 'metadeps'];

/** By convention, the name of a crate with C code ends in `-sys`. */
const isSys = (crate: string): boolean => /[-_]sys(?:[-_]?\d+|[-_][a-z]+)?$/u.test(crate);

/**
 * Whether a crate that is not in the table looks as if it needed a C library: by its name, or
 * because its build script searches for one and no `-sys` crate below it does.
 */
export const looksNative = (crate: string, needs: readonly string[]): boolean => {
  if (byCrate.has(crate) || harmless.has(crate)) return false;
  const names = needs.map((need) => need.split(' ')[0] ?? '');
  return isSys(crate) || (names.some((name) => probing.includes(name)) && !names.some(isSys));
};

/** Crates that depend on `cmake` without calling it on Linux, or whose row decides. */
const ownCmake = new Set(['aws-lc-sys', 'rdkafka-sys', 'libz-sys', 'onig_sys', 'prost-build']);

/** The packages for build tools that a crate of Cargo.lock uses, by its dependencies. */
export const toolsOf = (crate: string, needs: readonly string[]): readonly string[] =>
  needs.some((need) => need.split(' ')[0] === 'cmake') &&
  !ownCmake.has(crate) &&
  !byCrate.has(crate)
    ? ['cmake', 'g++', 'make']
    : [];

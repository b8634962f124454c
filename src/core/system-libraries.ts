/** A C library: its packages with the headers and with the shared library, by distribution. */
export interface SystemLibrary {
  readonly title: string;
  /** Package of the builder, the same in every Debian suite. */
  readonly dev: string;
  /** Package of the image; Debian renames it when its interface changes. */
  readonly runtime: { readonly trixie: string; readonly bookworm: string };
  readonly alpine: { readonly dev: string; readonly runtime: string };
}

/** Title, Debian dev, trixie runtime, Alpine dev, Alpine runtime, bookworm runtime if it differs. */
type Row = readonly [string, string, string, string, string, string?];

/**
 * The libraries that crates link dynamically. Debian names as of 2026-11-30 from the package lists
 * of trixie and bookworm; Alpine names from https://pkgs.alpinelinux.org.
 */
const rows = {
  alsa: ['ALSA', 'libasound2-dev', 'libasound2t64', 'alsa-lib-dev', 'alsa-lib', 'libasound2'],
  archive: [
    'libarchive',
    'libarchive-dev',
    'libarchive13t64',
    'libarchive-dev',
    'libarchive',
    'libarchive13',
  ],
  cairo: ['Cairo', 'libcairo2-dev', 'libcairo2', 'cairo-dev', 'cairo'],
  dav1d: ['dav1d', 'libdav1d-dev', 'libdav1d7', 'dav1d-dev', 'libdav1d', 'libdav1d6'],
  dbus: ['D-Bus', 'libdbus-1-dev', 'libdbus-1-3', 'dbus-dev', 'dbus-libs'],
  devmapper: [
    'device mapper',
    'libdevmapper-dev',
    'libdevmapper1.02.1',
    'lvm2-dev',
    'device-mapper-libs',
  ],
  elf: ['libelf', 'libelf-dev', 'libelf1t64', 'elfutils-dev', 'libelf', 'libelf1'],
  fontconfig: ['Fontconfig', 'libfontconfig-dev', 'libfontconfig1', 'fontconfig-dev', 'fontconfig'],
  freetype: ['FreeType', 'libfreetype-dev', 'libfreetype6', 'freetype-dev', 'freetype'],
  fuse: ['FUSE', 'libfuse3-dev', 'libfuse3-4', 'fuse3-dev', 'fuse3-libs', 'libfuse3-3'],
  gdal: ['GDAL', 'libgdal-dev', 'libgdal36', 'gdal-dev', 'gdal', 'libgdal32'],
  geos: ['GEOS', 'libgeos-dev', 'libgeos-c1t64', 'geos-dev', 'geos', 'libgeos-c1v5'],
  glib: ['GLib', 'libglib2.0-dev', 'libglib2.0-0t64', 'glib-dev', 'glib', 'libglib2.0-0'],
  gpgme: ['GPGME', 'libgpgme-dev', 'libgpgme11t64', 'gpgme-dev', 'gpgme', 'libgpgme11'],
  gssapi: ['Kerberos', 'libkrb5-dev', 'libgssapi-krb5-2', 'krb5-dev', 'krb5-libs'],
  gstreamer: [
    'GStreamer',
    'libgstreamer1.0-dev',
    'libgstreamer1.0-0',
    'gstreamer-dev',
    'gstreamer',
  ],
  hdf5: ['HDF5', 'libhdf5-dev', 'libhdf5-310', 'hdf5-dev', 'hdf5', 'libhdf5-103-1'],
  heif: ['libheif', 'libheif-dev', 'libheif1', 'libheif-dev', 'libheif'],
  hwloc: ['hwloc', 'libhwloc-dev', 'libhwloc15', 'hwloc-dev', 'hwloc'],
  leptonica: [
    'Leptonica',
    'libleptonica-dev',
    'libleptonica6',
    'leptonica-dev',
    'leptonica',
    'liblept5',
  ],
  lua: ['Lua', 'liblua5.4-dev', 'liblua5.4-0', 'lua5.4-dev', 'lua5.4-libs'],
  magic: ['libmagic', 'libmagic-dev', 'libmagic1t64', 'file-dev', 'libmagic', 'libmagic1'],
  mariadb: [
    'libmysqlclient',
    'default-libmysqlclient-dev',
    'libmariadb3',
    'mariadb-connector-c-dev',
    'mariadb-connector-c',
  ],
  mnl: ['libmnl', 'libmnl-dev', 'libmnl0', 'libmnl-dev', 'libmnl'],
  nettle: ['Nettle', 'nettle-dev', 'libnettle8t64', 'nettle-dev', 'nettle', 'libnettle8'],
  nftnl: ['libnftnl', 'libnftnl-dev', 'libnftnl11', 'libnftnl-dev', 'libnftnl'],
  odbc: ['ODBC', 'unixodbc-dev', 'libodbc2', 'unixodbc-dev', 'unixodbc'],
  openblas: ['OpenBLAS', 'libopenblas-dev', 'libopenblas0', 'openblas-dev', 'openblas'],
  pam: ['PAM', 'libpam0g-dev', 'libpam0g', 'linux-pam-dev', 'linux-pam'],
  pango: ['Pango', 'libpango1.0-dev', 'libpango-1.0-0', 'pango-dev', 'pango'],
  pcap: ['libpcap', 'libpcap-dev', 'libpcap0.8t64', 'libpcap-dev', 'libpcap', 'libpcap0.8'],
  pq: ['libpq', 'libpq-dev', 'libpq5', 'libpq-dev', 'libpq'],
  proj: ['PROJ', 'libproj-dev', 'libproj25', 'proj-dev', 'proj'],
  python: ['Python', 'libpython3-dev', 'libpython3.13', 'python3-dev', 'python3', 'libpython3.11'],
  rados: ['RADOS', 'librados-dev', 'librados2', 'ceph19-dev', 'librados19'],
  rdkafka: ['librdkafka', 'librdkafka-dev', 'librdkafka1', 'librdkafka-dev', 'librdkafka'],
  sasl: ['Cyrus SASL', 'libsasl2-dev', 'libsasl2-2', 'cyrus-sasl-dev', 'libsasl'],
  seccomp: ['libseccomp', 'libseccomp-dev', 'libseccomp2', 'libseccomp-dev', 'libseccomp'],
  selinux: ['SELinux', 'libselinux1-dev', 'libselinux1', 'libselinux-dev', 'libselinux'],
  sodium: ['libsodium', 'libsodium-dev', 'libsodium23', 'libsodium-dev', 'libsodium'],
  sqlite: ['SQLite', 'libsqlite3-dev', 'libsqlite3-0', 'sqlite-dev', 'sqlite-libs'],
  systemd: ['libsystemd', 'libsystemd-dev', 'libsystemd0', 'elogind-dev', 'libelogind'],
  tesseract: [
    'Tesseract',
    'libtesseract-dev',
    'libtesseract5',
    'tesseract-ocr-dev',
    'tesseract-ocr',
  ],
  udev: ['libudev', 'libudev-dev', 'libudev1', 'eudev-dev', 'eudev-libs'],
  usb: ['libusb', 'libusb-1.0-0-dev', 'libusb-1.0-0', 'libusb-dev', 'libusb'],
  vips: ['libvips', 'libvips-dev', 'libvips42t64', 'vips-dev', 'vips', 'libvips42'],
  xml: ['libxml2', 'libxml2-dev', 'libxml2', 'libxml2-dev', 'libxml2'],
  zmq: ['ZeroMQ', 'libzmq3-dev', 'libzmq5', 'zeromq-dev', 'libzmq'],
} as const satisfies Readonly<Record<string, Row>>;

/** The name under which other tables refer to a library. */
export type LibraryId = keyof typeof rows;

const libraryOf = ([title, dev, trixie, alpineDev, alpine, bookworm]: Row): SystemLibrary => ({
  title,
  dev,
  runtime: { trixie, bookworm: bookworm ?? trixie },
  alpine: { dev: alpineDev, runtime: alpine },
});

const libraries: Readonly<Record<string, SystemLibrary>> = Object.fromEntries(
  Object.entries(rows).map(([id, row]) => [id, libraryOf(row)]),
);

/** All libraries of the table. */
export const systemLibraries: readonly SystemLibrary[] = Object.values(libraries);

/** The library of an id. */
export const systemLibrary = (id: LibraryId): SystemLibrary =>
  // The table has a row for every id; the fallback only satisfies the index type.
  libraries[id] ?? libraryOf(rows.pq);

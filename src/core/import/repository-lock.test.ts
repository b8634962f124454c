import { describe, expect, it } from 'vitest';
import { dependencies, lock, main, manifest, open, read } from './testing/repository-files.ts';

const systemCrates = `alsa-sys cairo-sys-rs dav1d-sys devicemapper-sys fuse3-sys gdal-sys geos-sys
  glib-sys gstreamer-sys hdf5-sys hwlocality-sys leptonica-sys libarchive-sys libdbus-sys libgssapi-sys
  libheif-sys libseccomp-sys libsqlite3-sys libsystemd-sys libudev-sys libvips-sys magic-sys mlua-sys
  mysqlclient-sys nettle-sys nftnl-sys odbc-sys pam-sys pango-sys pq-sys proj-sys selinux-sys
  tesseract-sys zmq-sys`.split(/\s+/u);

describe('Cargo.lock', () => {
  const files = (text: string, ...lines: readonly string[]) => ({
    'Cargo.toml': manifest('files', dependencies('axum = "0.8"', ...lines)),
    'Cargo.lock': text,
    'src/main.rs': main,
  });

  it('shows a library that a dependency of a dependency needs', () => {
    const text = lock(
      ['files', 'axum', 'minio'],
      ['axum'],
      ['minio', 'reqwest'],
      ['reqwest', 'native-tls'],
      ['native-tls', 'openssl-sys'],
      ['openssl-sys'],
    );
    const { value, because } = read(files(text, 'minio = "0.3"'), 'Cargo.toml');
    expect(value('build.tls')).toBe('openssl');
    expect(because('build.tls')).toBe(
      'dependency `minio` → `reqwest` → `native-tls` → `openssl-sys` in Cargo.lock',
    );
  });

  it('shows which features compile a library from source', () => {
    const built = (...needs: readonly string[]) => {
      const text = lock(
        ['files', 'axum', 'x'],
        ['axum'],
        ['x', 'openssl-sys', 'libsqlite3-sys'],
        ['openssl-sys', ...needs],
        ['libsqlite3-sys', ...needs],
        ['openssl-src'],
        ['cc'],
      );
      const { value } = read(files(text, 'x = "1"'), 'Cargo.toml');
      return [value('build.tls'), value('image.runtimePackages')];
    };
    expect(built()).toEqual(['openssl', ['libsqlite3-0']]);
    expect(built('openssl-src', 'cc')).toEqual(['openssl-vendored', undefined]);
  });

  it('gives the packages of more crates than anyone lists by hand', () => {
    const crates = systemCrates.map((crate): [string] => [crate]);
    const text = lock(['files', 'axum', 'x'], ['axum'], ['x', ...systemCrates], ...crates);
    const { value, because } = read(files(text, 'x = "1"'), 'Cargo.toml');
    const packages = value('image.buildPackages');
    expect(Array.isArray(packages) && packages.length).toBeGreaterThan(systemCrates.length);
    expect(because('image.buildPackages')?.split('; ')).toHaveLength(5);
  });

  it('counts only what the package reaches, without development dependencies', () => {
    const text = `${lock(['files', 'axum', 'bench'], ['axum'], ['bench', 'zmq-sys'], ['zmq-sys'], ['rdkafka-sys'])}\n[[package]]\nname = "other"\nversion = "0.1.0"\ndependencies = ["rdkafka-sys"]\n`;
    const root = `${files('')['Cargo.toml']}[dev-dependencies]\nbench = "1"\n`;
    const { value } = read({ ...files(text), 'Cargo.toml': root }, 'Cargo.toml');
    expect(value('image.buildPackages')).toBeUndefined();
    expect(value('build.openPoints')).toBeUndefined();
  });

  it('makes a finding of a crate with C code that the table does not have', () => {
    const text = lock(
      ['files', 'axum', 'x'],
      ['axum'],
      ['x', 'acme-hsm-sys', 'probe', 'windows-sys'],
      ['acme-hsm-sys'],
      ['probe', 'pkg-config'],
      ['windows-sys'],
      ['pkg-config'],
    );
    const points = open(files(text, 'x = "1"'), 'Cargo.toml', 'native-crate');
    expect(points).toEqual(['acme-hsm-sys', 'probe']);
  });

  it('is a finding if it is missing, ignored by Git or older than the manifest', () => {
    const text = lock(['files', 'axum'], ['axum']);
    const { 'Cargo.lock': _, ...without } = files(text);
    expect(open(files(text), 'Cargo.toml', 'lock-file')).toEqual([]);
    expect(open(without, 'Cargo.toml', 'lock-file')).toEqual(['Cargo.lock']);
    const ignored = { ...files(text), '.gitignore': 'target\n/Cargo.lock\n' };
    expect(open(ignored, 'Cargo.toml', 'lock-file')).toEqual(['Cargo.lock']);
    const kept = { ...files(text), '.gitignore': '*.lock\n!Cargo.lock\n' };
    expect(open(kept, 'Cargo.toml', 'lock-file')).toEqual([]);
    expect(open(files(text, 'tokio = "1"'), 'Cargo.toml', 'stale-lock')).toEqual(['tokio']);
    // A manifest alone is not a repository.
    expect(open({ 'Cargo.toml': without['Cargo.toml'] }, 'Cargo.toml', 'lock-file')).toEqual([]);
  });

  it('of the workspace counts for a member', () => {
    const workspace = {
      'Cargo.toml': '[workspace]\nmembers = ["api"]\n',
      'api/Cargo.toml': files('')['Cargo.toml'],
      'api/src/main.rs': main,
    };
    const text = lock(['files', 'axum'], ['axum']);
    expect(open(workspace, 'api/Cargo.toml', 'lock-file')).toEqual(['Cargo.lock']);
    expect(open({ ...workspace, 'api/Cargo.lock': text }, 'api/Cargo.toml', 'lock-file')).toEqual([
      'Cargo.lock',
    ]);
    expect(open({ ...workspace, 'Cargo.lock': text }, 'api/Cargo.toml', 'lock-file')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { systemLibraries } from '../../system-libraries.ts';
import { looksNative, nativeRow, toolsOf } from './table.ts';

const none = { has: () => false, isOn: () => false };
const all = { has: () => true, isOn: () => true };

describe('the table of native crates', () => {
  it.each([
    ['rdkafka-sys', ['g++', 'make']],
    ['zmq-sys', undefined],
    ['libsodium-sys-stable', ['make']],
    ['aws-lc-fips-sys', ['cmake', 'golang-go', 'g++', 'make', 'perl']],
    ['aws-lc-sys', undefined],
    ['clang-sys', ['libclang-dev']],
  ])('says which tools %s needs if it is compiled from source', (crate, tools) => {
    const facts = crate === 'zmq-sys' ? none : { ...none, has: (name: string) => name === 'cc' };
    const need = nativeRow(crate)?.(facts);
    if (crate === 'zmq-sys') expect(need).toEqual({ library: 'zmq', tools: ['pkg-config'] });
    else expect(need?.tools).toEqual(tools);
  });

  it.each(['libsqlite3-sys', 'pq-sys', 'mysqlclient-sys', 'zmq-sys', 'libdbus-sys', 'hdf5-sys'])(
    'links the library of %s only if no feature compiles it',
    (crate) => {
      expect(nativeRow(crate)?.(none)?.library).toBeDefined();
      expect(nativeRow(crate)?.(all)?.library).toBeUndefined();
    },
  );

  it('recognises crates with C code that it does not have', () => {
    const unknown = ['acme-sys', 'acme_sys', 'acme-sys-next', 'acme-sys2'];
    const known = ['openssl-sys', 'windows-sys', 'web-sys', 'system-configuration-sys', 'sysinfo'];
    expect(unknown.filter((crate) => looksNative(crate, []))).toEqual(unknown);
    expect(known.filter((crate) => looksNative(crate, []))).toEqual([]);
  });

  it('takes a search for a library as a sign, unless a crate below it searches', () => {
    expect(looksNative('opencv', ['pkg-config', 'cc'])).toBe(true);
    expect(looksNative('udev', ['pkg-config', 'libudev-sys'])).toBe(false);
    expect(looksNative('plain', ['cc 1.2.0'])).toBe(false);
  });

  it('gives cmake to a crate that depends on it, unless the crate has a row', () => {
    expect(toolsOf('acme', ['cmake 0.1.50'])).toEqual(['cmake', 'g++', 'make']);
    expect(toolsOf('aws-lc-sys', ['cmake'])).toEqual([]);
  });
});

describe('the table of C libraries', () => {
  it('has valid package names, each development package once', () => {
    const devs = systemLibraries.map(({ dev }) => dev);
    expect(new Set(devs).size).toBe(devs.length);
    for (const { dev, runtime, alpine } of systemLibraries) {
      for (const name of [dev, ...Object.values(runtime), ...Object.values(alpine)]) {
        expect(name).toMatch(/^[a-z0-9][a-z0-9+.-]+$/u);
      }
    }
  });
});

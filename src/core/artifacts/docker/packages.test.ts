import { describe, expect, test } from 'vitest';
import { dockerfile, lines } from './testing/docker-files.ts';

describe('system packages', () => {
  test.each([
    ['trixie', 'libssl3t64'],
    ['bookworm', 'libssl3'],
  ] as const)('Dynamic OpenSSL on %s brings %s and the headers (C-017).', (suite, library) => {
    const text = dockerfile(
      ['image.base', 'debian-slim'],
      ['image.suite', suite],
      ['build.tls', 'openssl'],
    );
    expect(text).toContain(`--no-install-recommends ca-certificates ${library} &&`);
    expect(text).toContain('--no-install-recommends libssl-dev pkg-config &&');
  });

  test('rustls needs no system library (C-017).', () => {
    expect(dockerfile(['image.base', 'debian-slim'])).not.toContain('libssl');
  });

  test('OpenSSL on musl is linked statically (C-008).', () => {
    const text = dockerfile(['image.base', 'alpine'], ['build.tls', 'openssl']);
    expect(text).toContain('apk add --no-cache openssl-dev openssl-libs-static pkgconf');
    expect(text).toContain('OPENSSL_STATIC=1');
  });

  test('Vendored OpenSSL needs perl and make in the builder only.', () => {
    const [build, final] = dockerfile(
      ['image.base', 'debian-slim'],
      ['build.tls', 'openssl-vendored'],
    ).split('AS runtime');
    expect(build).toContain('--no-install-recommends make perl &&');
    expect(final).not.toContain('perl');
  });

  test('protoc is installed with its well-known types, by the package names of each distribution (C-121).', () => {
    expect(dockerfile(['build.protoc', true])).toContain('libprotobuf-dev protobuf-compiler');
    expect(dockerfile(['build.protoc', true], ['image.base', 'alpine'])).toContain(
      'protobuf-dev protoc',
    );
  });

  test('Alpine uses its package names, and links dynamically when C libraries are used.', () => {
    const text = dockerfile(
      ['image.base', 'alpine'],
      ['image.buildPackages', ['libpq-dev', 'pkg-config']],
      ['image.runtimePackages', ['libpq5']],
    );
    expect(text).toContain('apk add --no-cache libpq-dev pkgconf');
    expect(text).toContain('apk add --no-cache libgcc libpq');
    expect(text).toContain('-C target-feature=-crt-static');
  });

  test('apt installs no recommended packages and removes its lists (C-114).', () => {
    const runs = lines(dockerfile(['image.base', 'debian-slim'], ['build.protoc', true])).filter(
      (line) => line.includes('apt-get'),
    );
    expect(runs).toHaveLength(2);
    for (const run of runs) {
      expect(run).toContain('--no-install-recommends');
      expect(run).toMatch(/ && rm -rf \/var\/lib\/apt\/lists\/\*$/);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { both, dockerfile, stages } from './testing/docker-files.ts';

describe('architectures', () => {
  test('zigbuild compiles on the build machine for the triple of TARGETARCH (C-018).', () => {
    const text = dockerfile(both);
    expect(stages(text)).toEqual([
      'FROM --platform=$BUILDPLATFORM rust:${RUST_VERSION}-slim-trixie AS toolchain',
      'FROM toolchain AS planner',
      'FROM toolchain AS target-amd64',
      'FROM toolchain AS target-arm64',
      'FROM target-${TARGETARCH} AS builder',
      'FROM gcr.io/distroless/cc-debian13:nonroot AS runtime',
    ]);
    expect(text).toContain('ENV RUST_TARGET=aarch64-unknown-linux-gnu');
    expect(text).toContain('--zigbuild --target "$RUST_TARGET" --bin app');
    expect(text).toContain('cargo zigbuild --release --locked --target "$RUST_TARGET" --bin app');
    expect(text).toContain('install -D -m 0755 "target/$RUST_TARGET/release/app" /out/app');
  });

  test('xx installs the libraries of the target and verifies its binary (C-018).', () => {
    const text = dockerfile(both, ['image.cross', 'xx'], ['build.tls', 'openssl']);
    expect(stages(text)[0]).toBe('FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.9.0 AS xx');
    expect(text).toContain(
      'xx-apt-get install -y --no-install-recommends xx-c-essentials libssl-dev',
    );
    expect(text).toContain('xx-cargo chef cook');
    expect(text).toContain('xx-verify "target/$(xx-cargo --print-target-triple)/release/app"');
  });

  test('xx replaces zigbuild when C libraries of the target are linked.', () => {
    expect(dockerfile(both, ['build.tls', 'openssl'])).toContain('xx-cargo build');
    expect(dockerfile(both, ['image.buildPackages', ['libpq-dev']])).toContain('xx-cargo build');
    expect(dockerfile(both, ['image.buildPackages', ['cmake']])).toContain('cargo zigbuild');
  });

  test.each(['native', 'emulation'] as const)(
    'With %s the builder runs on the target platform.',
    (cross) => {
      const text = dockerfile(both, ['image.cross', cross]);
      expect(text).not.toContain('BUILDPLATFORM');
      expect(text).not.toContain('--target');
    },
  );

  test('A processor level is set per target, so that one Dockerfile serves all (C-072).', () => {
    const text = dockerfile(
      both,
      ['build.cpuAmd64', 'x86-64-v3'],
      ['build.cpuArm64', 'neoverse-n1'],
    );
    expect(text).toContain(
      'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-cpu=x86-64-v3"',
    );
    expect(text).toContain(
      'CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-cpu=neoverse-n1"',
    );
    expect(dockerfile(both)).not.toContain('RUSTFLAGS');
  });
});

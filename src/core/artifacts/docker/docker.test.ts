import { describe, expect, test } from 'vitest';
import { defaults, type FieldPath, withValues } from '../../config.ts';
import type { FieldValue } from '../../fields/index.ts';
import { plan } from '../../plan/index.ts';
import { forAny, planOf } from '../../testing/any-plan.ts';
import { docker } from './index.ts';

type Change = readonly [FieldPath, FieldValue];

const fileOf = (path: string, changes: readonly Change[]): string =>
  docker.files(plan(withValues(defaults, changes))).find((file) => file.path === path)?.text ?? '';

const dockerfile = (...changes: readonly Change[]): string => fileOf('Dockerfile', changes);

/** The lines of a Dockerfile, with continued instructions joined and without comments. */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/ \\\n\s*/g, ' ')
    .split('\n');

const stages = (text: string) => lines(text).filter((line) => line.startsWith('FROM '));
const both: Change = ['image.platforms', ['linux/amd64', 'linux/arm64']];

describe('bases', () => {
  test.each([
    ['/app', '/app'],
    ['/opt/shop/bin', '/opt/shop/bin'],
    ['/usr/local/bin', '/app'],
    ['/bin/', '/app'],
  ] as const)(
    'A binary in %s runs in %s, never among the system’s programs (S2-01).',
    (binaries, path) => {
      const text = dockerfile(['image.binaryDirectory', binaries]);
      expect(lines(text.slice(text.indexOf(' AS runtime')))).toContain(`WORKDIR ${path}`);
    },
  );

  test.each([
    ['trixie', 'distroless', 'gcr.io/distroless/cc-debian13:nonroot'],
    ['trixie', 'debian-slim', 'debian:trixie-slim'],
    ['bookworm', 'distroless', 'gcr.io/distroless/cc-debian12:nonroot'],
    ['bookworm', 'debian-slim', 'debian:bookworm-slim'],
  ] as const)(
    'On %s, %s runs what a builder of the same suite links (C-001).',
    (suite, base, image) => {
      const from = stages(dockerfile(['image.suite', suite], ['image.base', base]));
      expect(from[0]).toBe(`FROM rust:\${RUST_VERSION}-slim-${suite} AS toolchain`);
      expect(from.at(-1)).toBe(`FROM ${image} AS runtime`);
    },
  );

  test.each(['alpine', 'scratch'] as const)(
    '%s gets a musl build, even when gnu is chosen.',
    (base) => {
      const from = stages(dockerfile(['image.base', base], ['build.libc', 'gnu']));
      expect(from[0]).toBe('FROM rust:${RUST_VERSION}-alpine3.24 AS toolchain');
    },
  );

  test('A static binary uses the smaller distroless image (C-009).', () => {
    expect(stages(dockerfile(['build.libc', 'musl'])).at(-1)).toBe(
      'FROM gcr.io/distroless/static-debian13:nonroot AS runtime',
    );
  });

  test('scratch copies CA certificates and /tmp from the builder.', () => {
    const text = dockerfile(['image.base', 'scratch']);
    expect(text).toContain(
      'COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
    );
    expect(text).toContain('COPY --from=builder --chown=65532:65532 /out/empty/ /tmp/');
  });

  test('A final stage without a package manager runs no command.', () => {
    for (const base of ['distroless', 'scratch'] as const) {
      const final = dockerfile(['image.base', base]).split('AS runtime')[1] ?? '';
      expect(final).not.toMatch(/^RUN /m);
    }
  });
});

describe('dependency caches', () => {
  test('cargo-chef cooks with the flags of the build (C-003, C-025).', () => {
    const text = lines(
      dockerfile(
        ['project.layout', 'workspace'],
        ['project.package', 'web-api'],
        ['project.binary', 'server'],
        ['build.features', ['postgres', 'tls']],
        ['build.defaultFeatures', false],
      ),
    );
    const flags = '--package web-api --bin server --no-default-features --features postgres,tls';
    const cook = text.find((line) => line.includes('chef cook'));
    expect(cook).toContain(`--release --locked --recipe-path recipe.json ${flags}`);
    expect(text.find((line) => line.includes('cargo build'))).toContain(
      `cargo build --release --locked ${flags} && install`,
    );
    expect(cook).not.toContain('target=/src/target');
  });

  test('Every cargo command that resolves dependencies has --locked (C-015).', () => {
    for (const cache of ['cargo-chef', 'cache-mounts', 'stub-main', 'none'] as const) {
      const commands = dockerfile(['image.cache', cache]).match(
        /cargo (?:build|install|chef cook)[^&\n]*/g,
      );
      expect(commands?.length).toBeGreaterThan(0);
      for (const one of commands ?? []) expect(one).toContain('--locked');
    }
  });

  test('Sources are made newer than a cached target/ before the build (C-007).', () => {
    const run = lines(dockerfile(['image.cache', 'cache-mounts'])).find((line) =>
      line.includes('cargo build'),
    );
    expect(run).toContain('id=app-target-${TARGETARCH},target=/src/target ');
    expect(run).toMatch(
      / find \. -path \.\/target -prune -o -type f -exec touch '?\{\}'? \+ && cargo build /,
    );
    expect(run).toContain('&& install -D -m 0755 target/release/app /out/app');
  });

  test('No mount follows a locked cache mount, because the buildah of Debian 12 would hang.', () => {
    forAny((config) => {
      const files = docker.files(planOf(config));
      const text = files.find(({ path }) => path === 'Dockerfile')?.text ?? '';
      for (const line of lines(text)) {
        const mounts = line.match(/--mount=\S+/g) ?? [];
        expect(mounts.slice(0, -1).filter((mount) => mount.includes('sharing='))).toEqual([]);
      }
    });
    const mounts = dockerfile(['image.cache', 'cache-mounts']).match(/--mount=\S+/g);
    expect(mounts).toHaveLength(3);
    expect(mounts?.at(-1)).toContain('cargo/registry,sharing=locked');
  });

  test('cargo-chef is compiled before the system packages are installed.', () => {
    for (const base of ['debian-slim', 'alpine'] as const) {
      const text = lines(dockerfile(['image.base', base], ['build.protoc', true]));
      const chef = text.findIndex((line) => line.includes('cargo install --locked cargo-chef@'));
      const packages = text.findIndex((line) => /apt-get|apk add/.test(line));
      expect(chef).toBeGreaterThan(0);
      expect(packages).toBeGreaterThan(chef);
    }
  });

  test('The stub is removed before the source is copied, so that it cannot be shipped (C-002).', () => {
    const text = lines(dockerfile(['image.cache', 'stub-main']));
    const stub = text.findIndex((line) => line.includes("echo 'fn main() {}' > src/main.rs"));
    expect(text[stub]).toMatch(
      /cargo build .* && cargo clean --release --package "\$\(cargo pkgid\)" && rm -r src$/,
    );
    expect(text.indexOf('COPY . .')).toBeGreaterThan(stub);
  });

  test('A workspace uses cargo-chef instead of a stub (C-003).', () => {
    const text = dockerfile(['image.cache', 'stub-main'], ['project.layout', 'workspace']);
    expect(text).toContain('cargo chef cook');
    expect(text).not.toContain('fn main() {}');
  });
});

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

describe('the final image', () => {
  test('The user is numeric (C-016).', () => {
    expect(lines(dockerfile(['image.uid', 10001]))).toContain('USER 10001:10001');
  });

  test('The image contains no variables of an environment (C-021).', () => {
    const final = dockerfile(['telemetry.enabled', true]).split('AS runtime')[1] ?? '';
    expect(final).not.toMatch(/^ENV /m);
  });

  test('Labels follow the OCI keys and declared arguments (C-027, C-091).', () => {
    const text = dockerfile(
      ['project.license', 'MIT'],
      ['image.labels', [{ key: 'com.acme.team', value: 'a "b" $C' }]],
    );
    for (const name of ['VERSION', 'REVISION', 'CREATED', 'SOURCE']) {
      expect(text).toMatch(new RegExp(`^ARG ${name}=`, 'm'));
      expect(text).toContain(`org.opencontainers.image.${name.toLowerCase()}="\${${name}}"`);
    }
    expect(text).toContain('org.opencontainers.image.licenses=MIT');
    expect(text).toContain('com.acme.team="a \\"b\\" \\$C"');
  });

  test('The health check runs the binary, and exists only for Compose (C-006, C-014).', () => {
    const check: Change = ['image.healthCheck', 'subcommand'];
    expect(lines(dockerfile(check)).find((line) => line.startsWith('HEALTHCHECK'))).toBe(
      'HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --start-interval=1s --retries=3 CMD ["/app/app", "healthcheck"]',
    );
    expect(dockerfile(check, ['packaging.targets', ['docker']])).not.toContain('HEALTHCHECK');
  });

  test('Directories for volumes belong to the service, without a shell in the image (C-019).', () => {
    const text = dockerfile(['image.writablePaths', ['/tmp', '/var/cache/app']]);
    expect(text).toContain('COPY --from=builder --chown=65532:65532 /out/empty/ /var/cache/app/');
    expect(text).not.toContain('/out/empty/ /tmp/');
  });

  test('Every port is exposed and the entry point is in exec form.', () => {
    const text = lines(dockerfile(['project.grpc', true], ['project.binary', 'my-server']));
    expect(text).toContain('EXPOSE 8080 50051 9090');
    expect(text).toContain('ENTRYPOINT ["/app/my-server"]');
  });

  test('Stages use AS in the same letter case as FROM (C-109).', () => {
    for (const from of stages(dockerfile(both))) expect(from).toMatch(/ AS [a-z0-9-]+$/);
  });
});

describe('the build context', () => {
  const ignored = (...changes: readonly Change[]) =>
    fileOf('.dockerignore', changes)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  test('Cargo.lock, tests, benches and examples stay in it (C-004, C-005).', () => {
    for (const name of ['Cargo.lock', 'tests', 'benches', 'examples', '*.md', '.sqlx']) {
      expect(ignored()).not.toContain(name);
    }
  });

  test('Output, history, secrets and the manifests are left out (C-005).', () => {
    const list = ignored(['packaging.directory', 'ops/deploy']);
    expect(list).toEqual(expect.arrayContaining(['target', '.git', '**/.env*', 'ops/deploy']));
  });

  test('A file that the image copies is included again.', () => {
    const assets = [
      { from: 'deploy/schema.sql', to: '/app/schema.sql' },
      { from: 'migrations', to: '/app/migrations' },
    ];
    const list = ignored(['image.assets', assets]);
    expect(list).toContain('!deploy/schema.sql');
    expect(list).not.toContain('!migrations');
  });
});

test('A release has every platform, a cache to share, SBOM and provenance (C-090, C-112).', () => {
  const text = fileOf('docker-bake.hcl', [both]);
  expect(text).toMatch(/platforms = \[\s+"linux\/amd64",\s+"linux\/arm64",\s+\]/);
  expect(text).toContain('"type=sbom"');
  expect(text).toContain('"type=provenance,mode=max"');
  expect(text).toContain('cache-to = compact([CACHE_TO])');
});

test('Without Docker as a target no file is generated.', () => {
  expect(docker.files(plan(withValues(defaults, [['packaging.targets', ['helm']]])))).toEqual([]);
});

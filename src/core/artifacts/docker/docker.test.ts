import { describe, expect, test } from 'vitest';
import { defaults, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import { plan } from '../../plan/index.ts';
import type { Change } from '../../testing/change.ts';
import { docker } from './index.ts';
import { both, dockerfile, fileOf, lines, stages } from './testing/docker-files.ts';

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

test('A release has every platform, a cache to share, SBOM and provenance (C-090, C-112).', () => {
  const text = fileOf('docker-bake.hcl', [both]);
  expect(text).toMatch(/platforms = \[\s+"linux\/amd64",\s+"linux\/arm64",\s+\]/);
  expect(text).toContain('"type=sbom"');
  expect(text).toContain('"type=provenance,mode=max"');
  expect(text).toContain('cache-to = compact([CACHE_TO])');
});

test('A nightly is installed by rustup before cargo runs, and used by every later stage.', () => {
  const text = dockerfile(['build.nightly', 'nightly-2026-05-20']);
  const install = text.indexOf('rustup toolchain install nightly-2026-05-20');
  expect(install).toBeGreaterThan(0);
  expect(text.indexOf('RUSTUP_TOOLCHAIN=nightly-2026-05-20')).toBeGreaterThan(install);
  expect(text.indexOf('cargo chef prepare')).toBeGreaterThan(install);
  expect(text).not.toContain('RUSTUP_TOOLCHAIN=${RUST_VERSION}');
  expect(dockerfile()).not.toContain('rustup toolchain install');
});

test('A compiler wrapper that the image does not have is switched off before cargo runs.', () => {
  const text = dockerfile(['build.openPoints', [{ name: 'sccache', kind: 'wrapper' }]]);
  const off = text.indexOf('ENV RUSTC_WRAPPER=""');
  expect(off).toBeGreaterThan(0);
  expect(text.indexOf('cargo chef prepare')).toBeGreaterThan(off);
  expect(dockerfile()).not.toContain('RUSTC_WRAPPER');
});

describe('A variable TZ gets the rules of the time zones', () => {
  const zone = (value: string) =>
    ['settings.variables', [{ name: 'TZ', kind: 'text', secret: false, value }]] as const;

  test.each([
    ['alpine', 'Europe/Berlin', /^RUN apk add [^\n]*\btzdata\b|^ +tzdata\b/mu],
    ['debian-slim', 'Asia/Shanghai', /apt-get install [^\n]*\btzdata\b/u],
    [
      'scratch',
      'Europe/Berlin',
      /COPY --from=builder \/usr\/share\/zoneinfo \/usr\/share\/zoneinfo/u,
    ],
  ] as const)('on %s.', (base, value, form) => {
    const musl = ['build.libc', base === 'debian-slim' ? 'gnu' : 'musl'] as const;
    expect(dockerfile(['image.base', base], musl, zone(value))).toMatch(form);
    expect(dockerfile(['image.base', base], musl, zone('UTC'))).not.toMatch(form);
  });

  test('which scratch takes from a builder that has them.', () => {
    const text = dockerfile(
      ['image.base', 'scratch'],
      ['build.libc', 'musl'],
      zone('Europe/Berlin'),
    );
    expect(text.indexOf('tzdata')).toBeGreaterThan(0);
    expect(text.indexOf('tzdata')).toBeLessThan(text.indexOf('FROM scratch'));
  });
});

test('Without Docker as a target no file is generated.', () => {
  expect(
    docker.files(plan(single(withValues(defaults, [['packaging.targets', ['helm']]])))),
  ).toEqual([]);
});

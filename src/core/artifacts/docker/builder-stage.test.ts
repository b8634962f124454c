import { describe, expect, test } from 'vitest';
import { forAny, planOf } from '../../testing/any-plan.ts';
import { docker } from './index.ts';
import { dockerfile, lines } from './testing/docker-files.ts';

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

  test('jemalloc is compiled for the largest pages of arm64 kernels, and only for arm64.', () => {
    const both = ['linux/amd64', 'linux/arm64'];
    const page = 'JEMALLOC_SYS_WITH_LG_PAGE=16';
    expect(dockerfile(['build.jemalloc', true], ['image.platforms', both])).toContain(page);
    expect(dockerfile(['build.jemalloc', true])).not.toContain(page);
    expect(dockerfile(['image.platforms', both])).not.toContain(page);
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

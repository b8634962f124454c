import { describe, expect, test } from 'vitest';
import type { Change } from '../../testing/change.ts';
import { dockerfile, fileOf, lines, stages } from './testing/docker-files.ts';

const npm: Change = ['build.frontend', 'npm'];

/** The instructions of the stage that builds the front end. */
const stage = (...changes: readonly Change[]): readonly string[] => {
  const text = lines(dockerfile(...changes));
  const first = text.findIndex((line) => line.endsWith(' AS front-end'));
  return first < 0 ? [] : text.slice(first, text.indexOf('', first));
};

const ignored = (...changes: readonly Change[]): readonly string[] =>
  fileOf('.dockerignore', changes).split('\n');

describe('a front end with Node', () => {
  test('Packages are installed from the lock file before the sources are copied.', () => {
    expect(stage(npm)).toEqual([
      'FROM --platform=$BUILDPLATFORM node:24.21.0-trixie AS front-end',
      'WORKDIR /src/frontend',
      'COPY frontend/package.json frontend/package-lock.json ./',
      'RUN --mount=type=cache,target=/root/.npm,sharing=locked npm ci',
      'COPY frontend ./',
      'RUN npm run build',
    ]);
    expect(stage()).toEqual([]);
  });

  test.each([
    ['pnpm', '', 'npm install --global pnpm@10.34.9', 'pnpm install --frozen-lockfile'],
    ['pnpm', '9.15.9', 'npm install --global pnpm@9.15.9', 'pnpm install --frozen-lockfile'],
    [
      'yarn',
      '',
      'npm install --global --force @yarnpkg/cli-dist@4.18.1',
      'yarn install --immutable',
    ],
    [
      'yarn',
      '1.22.22',
      'npm install --global --force yarn@1.22.22',
      'yarn install --frozen-lockfile',
    ],
    ['yarn', '10.0.0', 'npm install --global --force @yarnpkg/cli-dist@10.0.0', '--immutable'],
    [
      'bun',
      '1.2.0',
      'npm install --global --allow-scripts=bun bun@1.2.0',
      'bun install --frozen-lockfile',
    ],
  ] as const)('%s %s is installed by version and refuses to change its lock file.', (...row) => {
    const [manager, version, setUp, install] = row;
    const text = stage(['build.frontend', manager], ['build.frontendToolVersion', version]);
    expect(text).toContain(`RUN ${setUp}`);
    expect(text.findIndex((line) => line.endsWith(install))).toBeGreaterThan(
      text.indexOf(`RUN ${setUp}`),
    );
    expect(text.at(-1)).toBe(`RUN ${manager} run build`);
  });

  test('A workspace is installed in the folder of its lock file and built in the front end.', () => {
    const text = stage(
      ['build.frontend', 'pnpm'],
      ['build.frontendFolder', 'apps/web'],
      ['build.frontendLock', 'pnpm-lock.yaml'],
      ['build.frontendFiles', ['pnpm-workspace.yaml', 'packages/ui/package.json']],
    );
    expect(text.slice(3)).toEqual([
      'WORKDIR /src',
      'COPY package.json pnpm-lock.yaml ./',
      'COPY apps/web/package.json /src/apps/web/package.json',
      'COPY pnpm-workspace.yaml /src/pnpm-workspace.yaml',
      'COPY packages/ui/package.json /src/packages/ui/package.json',
      'RUN --mount=type=cache,target=/pnpm/store,sharing=locked pnpm install --frozen-lockfile',
      'COPY . ./',
      'WORKDIR /src/apps/web',
      'RUN pnpm run build',
    ]);
  });

  test('A front end beside Cargo.toml is built in the root, and without a script not at all.', () => {
    const text = stage(npm, ['build.frontendFolder', ''], ['build.frontendScript', '']);
    expect(text).toContain('COPY package.json package-lock.json ./');
    expect(text.at(-1)).toBe('COPY . ./');
  });
});

describe('a front end in WebAssembly', () => {
  test.each([
    ['trunk', 'trunk@0.21.14', 'trunk build --release --locked'],
    ['dioxus', 'dioxus-cli@0.7.9', 'dx build --release --platform web'],
    ['cargo-leptos', 'cargo-leptos@0.3.11', 'cargo leptos build --release --frontend-only'],
  ] as const)('%s is installed by version and sees the whole repository.', (tool, crate, build) => {
    const text = stage(['build.frontend', tool]);
    expect(text).toContain(`RUN cargo install --locked ${crate}`);
    expect(text).toContain('RUN rustup target add wasm32-unknown-unknown');
    expect(text.slice(-3, -1)).toEqual(['COPY . .', 'WORKDIR /src/frontend']);
    expect(text.at(-1)).toMatch(new RegExp(`^RUN --mount=.* ${build}$`));
  });

  test('The compiler is that of the service, also a nightly.', () => {
    const nightly = stage(['build.frontend', 'trunk'], ['build.nightly', 'nightly-2026-05-20']);
    expect(nightly).toContain('ENV RUSTUP_TOOLCHAIN=nightly-2026-05-20');
  });
});

describe('the output', () => {
  test.each(['cargo-chef', 'cache-mounts', 'stub-main', 'none'] as const)(
    'that the code embeds is there before cargo builds, with the cache %s.',
    (cache) => {
      const text = lines(dockerfile(npm, ['image.cache', cache]));
      const copy = text.indexOf('COPY --from=front-end /src/frontend/dist frontend/dist');
      const build = text.findLastIndex((line) => line.includes('cargo build --release'));
      expect(copy).toBeGreaterThan(text.lastIndexOf('COPY . .'));
      expect(copy).toBeLessThan(build);
      if (cache === 'cargo-chef') {
        expect(copy).toBeGreaterThan(text.findIndex((line) => line.includes('chef cook')));
      }
      expect(text.slice(text.findIndex((line) => line.endsWith('AS runtime')))).not.toContain(
        'front-end',
      );
    },
  );

  test('is copied to another folder of the sources where the code expects it there.', () => {
    const text = lines(dockerfile(npm, ['build.frontendPath', 'assets/web']));
    expect(text).toContain('COPY --from=front-end /src/frontend/dist assets/web');
    expect(text.filter((line) => line.includes('--from=front-end'))).toHaveLength(1);
  });

  test('that the service opens lies beside the binary, and cargo does not wait for it.', () => {
    const text = lines(dockerfile(npm, ['build.frontendPath', '/app/static']));
    const runtime = text.findIndex((line) => line.endsWith('AS runtime'));
    const copy = 'COPY --from=front-end --chmod=a+rX,go-w /src/frontend/dist /app/static';
    expect(text.indexOf(copy)).toBeGreaterThan(runtime);
    expect(text.filter((line) => line.includes('--from=front-end'))).toEqual([copy]);
  });

  test('is copied from its stage where a file of the image lies in it.', () => {
    const text = lines(
      dockerfile(npm, [
        'image.assets',
        [
          { from: 'frontend/dist/admin', to: '/app/admin' },
          { from: 'frontend/distinct', to: '/app/distinct' },
        ],
      ]),
    );
    expect(text).toContain(
      'COPY --from=front-end --chmod=a+rX,go-w /src/frontend/dist/admin /app/admin',
    );
    expect(text).toContain('COPY --chmod=a+rX,go-w frontend/distinct /app/distinct');
  });

  test('of a tool that runs cargo may have files below target beside it.', () => {
    const changes: readonly Change[] = [
      ['build.frontend', 'cargo-leptos'],
      ['image.assets', [{ from: 'target/release/hash.txt', to: '/app/hash.txt' }]],
    ];
    expect(dockerfile(...changes)).toContain(
      '--chmod=a+rX,go-w /src/target/release/hash.txt /app/hash.txt',
    );
    expect(ignored(...changes)).not.toContain('!target/release/hash.txt');
  });

  test('is built once for all platforms.', () => {
    const text = dockerfile(npm, ['image.platforms', ['linux/amd64', 'linux/arm64']]);
    expect(stages(text).filter((line) => line.includes('node:'))).toEqual([
      'FROM --platform=$BUILDPLATFORM node:24.21.0-trixie AS front-end',
    ]);
  });
});

describe('.dockerignore', () => {
  test('leaves out packages and output of this machine.', () => {
    expect(ignored(npm)).toEqual(expect.arrayContaining(['**/node_modules', 'frontend/dist']));
    expect(ignored()).not.toContain('**/node_modules');
  });

  test('leaves in what the front end reads, and a folder of sources that is written to.', () => {
    const files = ignored(npm, ['build.frontendFiles', ['frontend/.env.production']]);
    expect(files).toContain('!frontend/.env.production');
    const same = ignored(npm, ['build.frontendOutput', 'frontend']);
    expect(same).not.toContain('frontend');
    const asset = ignored(npm, ['image.assets', [{ from: 'frontend/dist', to: '/app/a' }]]);
    expect(asset).not.toContain('!frontend/dist');
  });
});

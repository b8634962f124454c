import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldPath, fieldAt } from '../../../config.ts';
import { acceptValue } from '../../../fields/accept.ts';
import { runs } from '../../../testing/runs.ts';
import { imported } from '../../testing/imported.ts';

type Files = Readonly<Record<string, string>>;

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const pack = (build: string, more: object = {}): string =>
  json({ name: 'ui', private: true, scripts: { build }, ...more });
const embeds = (folder: string): string =>
  `#[derive(rust_embed::Embed)]\n#[folder = "${folder}"]\nstruct Assets;\nfn main() {}\n`;
const serves = (folder: string): string =>
  `fn main() { app.fallback_service(ServeDir::new("${folder}")); }\n`;

const read = (files: Files, path = 'Cargo.toml', others: readonly string[] = []) => {
  const { value, fact } = imported(files, path, others);
  const front = (name: string) =>
    value((name === 'nodeVersion' ? 'build.nodeVersion' : `build.frontend${name}`) as FieldPath);
  const rows = value('build.openPoints');
  const points = (Array.isArray(rows) ? rows : []).map((row) => {
    // Rows of a table field are records by column.
    const { kind, name } = row as { kind: string; name: string };
    return `${kind} ${name}`;
  });
  return { value, fact, front, points: points.filter((one) => one.startsWith('front-end')) };
};

describe('a front end that the code embeds', () => {
  const files = {
    'frontend/package.json': pack('vite build'),
    'frontend/package-lock.json': '{}',
    'src/main.rs': embeds('frontend/dist'),
  };

  it('gets a stage, and its folder is no open point', () => {
    const { front, fact, points } = read(files);
    expect([front(''), front('Folder'), front('Output'), front('Script'), front('Path')]).toEqual([
      'npm',
      'frontend',
      'frontend/dist',
      'build',
      undefined,
    ]);
    expect(points).toEqual([]);
    expect(fact('build.frontend')).toMatchObject({ certainty: 'recognised' });
    expect(fact('build.frontendOutput')).toMatchObject({ file: 'src/main.rs', line: 2 });
  });

  it('is reported without a lock file', () => {
    const { 'frontend/package-lock.json': _, ...rest } = files;
    const { front, points, fact } = read(rest);
    expect(front('')).toBe('npm');
    expect(fact('build.frontend')?.certainty).toBe('assumed');
    expect(points).toEqual(['front-end-lock frontend/package-lock.json']);
  });

  it.each([
    ['include_dir!("$CARGO_MANIFEST_DIR/frontend/dist")'],
    ['include_str!("../frontend/dist/index.html")'],
    ['include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/frontend/dist/index.html"))'],
    ['memory_serve::load_assets!("frontend/dist")'],
  ])('by %s', (code) => {
    const main = `static PAGES: Dir = ${code};\nfn main() {}\n`;
    const { front } = read({ ...files, 'src/main.rs': main });
    expect([front('Output'), front('Path')]).toEqual(['frontend/dist', undefined]);
  });

  it('lies beside Cargo.toml', () => {
    const { front, points } = read({
      'package.json': pack('vite build'),
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'src/main.rs': embeds('dist/'),
    });
    expect([front(''), front('Folder'), front('Output')]).toEqual(['pnpm', '', 'dist']);
    expect(points).toEqual([]);
  });

  it('is written by a script that Waybill does not know', () => {
    const { front } = read({
      'ui/package.json': pack('node make.mjs'),
      'ui/package-lock.json': '{}',
      'src/main.rs': embeds('ui/public/out'),
    });
    expect([front('Folder'), front('Output')]).toEqual(['ui', 'ui/public/out']);
  });

  it('is copied to another folder by a task of the repository', () => {
    const copied = {
      'ui/package.json': pack('vite build'),
      'ui/package-lock.json': '{}',
      'src/main.rs': 'static PAGES: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/web");\n',
    };
    const { front, points, fact } = read(copied);
    expect([front('Output'), front('Path')]).toEqual(['ui/dist', 'assets/web']);
    expect(fact('build.frontendPath')?.certainty).toBe('assumed');
    expect(points).toEqual([]);
    const two = read({ ...copied, 'admin/package.json': pack('vite build') });
    expect([two.front(''), two.points]).toEqual([undefined, ['front-end assets/web']]);
    const committed = read({ ...copied, 'assets/web/index.html': '' });
    expect(committed.front('')).toBeUndefined();
  });

  it('outside of the build context stays an open point', () => {
    const { front, points } = read(
      {
        'frontend/package.json': pack('vite build'),
        '.git/HEAD': '',
        'backend/Cargo.toml': '[package]\nname = "b"\nversion = "0.1.0"\nedition = "2024"\n',
        'backend/src/main.rs': embeds('../frontend/dist'),
      },
      'backend/Cargo.toml',
    );
    expect(front('')).toBeUndefined();
    expect(points).toEqual(['front-end frontend/dist']);
  });

  it('is one, and a second one is an open point', () => {
    const { front, points } = read({
      'admin/package.json': pack('vite build'),
      'admin/package-lock.json': '{}',
      'web/package.json': pack('vite build'),
      'web/package-lock.json': '{}',
      'src/main.rs': embeds('web/dist') + embeds('admin/dist').replace('Assets', 'Admin'),
    });
    expect(front('Output')).toBe('admin/dist');
    expect(points).toEqual(['front-end web/dist']);
  });

  it('is built by build.rs, which finds no Node in the builder', () => {
    const { front, points } = read({
      ...files,
      'build.rs': 'fn main() { Command::new("npm").arg("ci"); }\n',
    });
    expect(front('')).toBe('npm');
    expect(points).toEqual(['front-end-tool build.rs']);
  });
});

describe('a front end that the program opens', () => {
  it('lies beside the binary, without a second copy of a local build', () => {
    const { front, value } = read(
      {
        'web/package.json': pack('vite build'),
        'web/yarn.lock': '',
        'src/main.rs': serves('./web/dist'),
      },
      'Cargo.toml',
      ['web/dist/index.html'],
    );
    expect([front(''), front('Output'), front('Path')]).toEqual([
      'yarn',
      'web/dist',
      '/app/web/dist',
    ]);
    expect(front('ToolVersion')).toBe('1.22.22');
    expect(value('image.assets')).toBeUndefined();
  });

  it.each([
    ['let dir = env::var("STATIC_DIR").unwrap_or("web/dist".into());', '/app/web/dist'],
    ['ServeDir::new("web/dist/assets");', '/app/web/dist'],
    ['ServeFile::new("web/dist/index.html");', '/app/web/dist'],
    ['FileServer::from(relative!("web/dist"));', '/src/web/dist'],
    ['ServeDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/web/dist"));', '/src/web/dist'],
  ])('by %s', (code, path) => {
    const { front } = read({
      'web/package.json': pack('vite build'),
      'web/package-lock.json': '{}',
      'src/main.rs': `fn main() { ${code} }\n`,
    });
    expect(front('Path')).toBe(path);
  });

  it('lies where the Dockerfile puts it', () => {
    const { front, value } = read({
      'web/package.json': pack('vite build'),
      'web/package-lock.json': '{}',
      'src/main.rs': 'fn main() { ServeDir::new(settings.dir); }\n',
      Dockerfile:
        'FROM node:22 AS web\nWORKDIR /web\nCOPY web .\nRUN npm ci && npm run build\nFROM rust AS b\nRUN cargo build\nFROM debian\nWORKDIR /srv\nCOPY --from=b /target/release/orders .\nCOPY --from=web /web/dist ./public/\nCMD ["./orders"]\n',
    });
    expect([front('Output'), front('Path')]).toEqual(['web/dist', '/srv/public']);
    expect(value('image.binaryDirectory')).toBe('/srv');
  });

  it('moves with the folder in which the program runs', () => {
    const { front } = read({
      'web/package.json': pack('vite build'),
      'web/package-lock.json': '{}',
      'src/main.rs': serves('web/dist'),
      Dockerfile: 'FROM rust\nRUN cargo build\nWORKDIR /srv\nCMD ["./orders"]\n',
    });
    expect(front('Path')).toBe('/srv/web/dist');
  });
});

describe('a package.json that is no front end of the program', () => {
  it.each([
    [
      'of tools',
      { 'package.json': json({ scripts: { prepare: 'husky', format: 'prettier .' } }) },
      serves('static'),
    ],
    [
      'of tests',
      { 'e2e/package.json': pack('tsc'), 'e2e/package-lock.json': '{}' },
      serves('static'),
    ],
    [
      'whose output nothing uses',
      { 'web/package.json': pack('vite build') },
      'fn main() { println!("build"); }',
    ],
    [
      'with a folder of that name',
      { 'package.json': pack('tsc') },
      'fn main() { Command::new("build"); }',
    ],
    ['that is no JSON', { 'web/package.json': '{ "scripts": ' }, embeds('static')],
    ['below a folder that is opened', { 'web/package.json': pack('vite build') }, serves('.')],
    ['that is a list', { 'web/package.json': '[1]' }, embeds('static')],
  ])('%s', (_, files, main) => {
    const { front } = read({ ...files, 'src/main.rs': main, 'static/index.html': '' });
    expect(front('')).toBeUndefined();
  });
});

describe('the output of a bundler', () => {
  const bundled = (build: string, output: string, more: Files = {}, extra: object = {}) =>
    read({
      'web/package.json': pack(build, extra),
      'web/package-lock.json': '{}',
      'src/main.rs': serves(output),
      ...more,
    }).front('Output');

  it.each([
    ['vite build', 'static/app', { 'web/vite.config.ts': "build: { outDir: '../static/app' }" }],
    [
      'vite build',
      'static/app',
      { 'web/vite.config.js': "outDir: path.resolve(__dirname, '../static', 'app')," },
    ],
    [
      'vite build',
      'web/src/out',
      { 'web/vite.config.ts': "root: 'src', build: { outDir: 'out' }" },
    ],
    ['vue-tsc && vite build --outDir ../public/web', 'public/web', {}],
    ['next build', 'web/out', {}],
    ['react-scripts build', 'web/build', {}],
    ['nuxi generate', 'web/.output/public', {}],
    ['parcel build --dist-dir out', 'web/out', {}],
    ['tailwindcss -i in.css -o ../static/main.css', 'static/main.css', {}],
    [
      'ng build',
      'web/dist/shop/browser',
      {
        'web/angular.json': json({
          projects: {
            shop: { architect: { build: { builder: '@angular/build:application', options: {} } } },
          },
        }),
      },
    ],
    [
      'ng build',
      'web/out',
      {
        'web/angular.json': json({
          projects: {
            shop: {
              architect: {
                build: {
                  builder: '@angular-devkit/build-angular:browser',
                  options: { outputPath: 'out' },
                },
              },
            },
          },
        }),
      },
    ],
  ] as const)('%s writes %s', (build, output, more) => {
    expect(bundled(build, output, more)).toBe(output);
  });

  it('of SvelteKit is that of the static adapter', () => {
    const extra = { devDependencies: { '@sveltejs/adapter-static': '3' } };
    expect(bundled('vite build', 'web/build', {}, extra)).toBe('web/build');
    const config = {
      'web/svelte.config.js': "adapter({ pages: 'public', fallback: 'index.html' })",
    };
    expect(bundled('vite build', 'web/public', config, extra)).toBe('web/public');
  });

  it('is that of the script that the build calls', () => {
    const scripts = {
      build: 'run-p check "pack {@}" --',
      check: 'tsc',
      pack: 'parcel build --dist-dir o',
    };
    expect(bundled('', 'web/o', {}, { scripts })).toBe('web/o');
  });
});

describe('package managers', () => {
  const of = (manifest: object, files: Files, others: readonly string[] = []) =>
    read(
      {
        'web/package.json': pack('vite build', manifest),
        'src/main.rs': embeds('web/dist'),
        ...files,
      },
      'Cargo.toml',
      others,
    );

  it.each([
    ['pnpm@9.15.9+sha512.abc', {}, 'web/pnpm-lock.yaml', 'pnpm', '9.15.9'],
    [undefined, { 'web/pnpm-lock.yaml': "lockfileVersion: '6.0'\n" }, '', 'pnpm', '8.15.9'],
    [undefined, { 'web/pnpm-lock.yaml': "lockfileVersion: '9.0'\n" }, '', 'pnpm', undefined],
    ['yarn@4.9.1', { 'web/.yarnrc.yml': '' }, 'web/yarn.lock', 'yarn', '4.9.1'],
    [undefined, { 'web/.yarnrc.yml': '' }, 'web/yarn.lock', 'yarn', undefined],
    [undefined, {}, 'web/yarn.lock', 'yarn', '1.22.22'],
    [undefined, {}, 'web/bun.lock', 'bun', undefined],
    ['npm@10.9.0', {}, 'web/package-lock.json', 'npm', undefined],
  ] as const)('%s with %j and %s', (named, files, lock, manager, version) => {
    const manifest = named === undefined ? {} : { packageManager: named };
    const { front, points } = of(manifest, files, lock === '' ? [] : [lock]);
    expect([front(''), front('ToolVersion'), front('Lock')]).toEqual([manager, version, undefined]);
    expect(points).toEqual([]);
  });

  it('read another lock file of theirs', () => {
    expect(of({}, {}, ['web/bun.lockb']).front('Lock')).toBe('web/bun.lockb');
    expect(of({}, {}, ['web/npm-shrinkwrap.json']).front('Lock')).toBe('web/npm-shrinkwrap.json');
  });

  it('install a workspace in its root, with the manifests of its members', () => {
    const { front, points } = read(
      {
        'package.json': json({ private: true, packageManager: 'pnpm@10.1.0' }),
        'pnpm-workspace.yaml':
          'packages:\n  # apps\n  - "apps/*"\n  - packages/**\n  - "!packages/old"\n',
        'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
        '.npmrc': 'auto-install-peers=true\n',
        'apps/web/package.json': pack('vite build'),
        'apps/web/.env.production': 'VITE_A=1\n',
        'packages/ui/package.json': json({ name: 'kit' }),
        'packages/old/package.json': json({ name: 'old' }),
        'src/main.rs': embeds('apps/web/dist'),
      },
      'Cargo.toml',
    );
    expect([front(''), front('Folder'), front('Lock')]).toEqual([
      'pnpm',
      'apps/web',
      'pnpm-lock.yaml',
    ]);
    expect(front('Files')).toEqual([
      '.npmrc',
      'pnpm-workspace.yaml',
      'packages/ui/package.json',
      'apps/web/.env.production',
    ]);
    expect(points).toEqual([]);
  });

  it('do not take the lock file of tools in a folder above', () => {
    const { front, points } = of({}, { 'package.json': json({ name: 'tools' }) }, [
      'package-lock.json',
    ]);
    expect(front('Lock')).toBeUndefined();
    expect(points).toEqual(['front-end-lock web/package-lock.json']);
  });

  it('run scripts of the package while they install', () => {
    const scripts = { build: 'vite build', postinstall: 'node scripts/patch.mjs' };
    const { front } = of({ scripts }, { 'web/package-lock.json': '{}' }, ['web/scripts/patch.mjs']);
    expect(front('Files')).toEqual(['web/scripts/patch.mjs']);
  });

  it('need credentials for a private registry, whose token is not read', () => {
    const npmrc =
      '@acme:registry=https://npm.acme.dev/\n//npm.acme.dev/:_authToken=npm_secretsecret\n';
    const { value } = of({}, { 'web/package-lock.json': '{}', 'web/.npmrc': npmrc });
    expect(value('build.openPoints')).toContainEqual({
      name: 'npm.acme.dev',
      kind: 'private-source',
    });
    expect(JSON.stringify(value('build.openPoints'))).not.toContain('secretsecret');
  });
});

describe('the Node version', () => {
  const of = (manifest: object, files: Files = {}) =>
    read({
      'web/package.json': pack('vite build', manifest),
      'web/package-lock.json': '{}',
      'src/main.rs': embeds('web/dist'),
      ...files,
    }).front('nodeVersion');

  it.each([
    [{}, {}, undefined],
    [{ engines: { node: '>=20' } }, {}, '24.21.0'],
    [{ engines: { node: '^22.12.0 || >=26.1' } }, {}, '26.10.0'],
    [{ engines: { node: '22.x' } }, {}, '22.23.3'],
    [{ engines: { node: '>=20 <21' } }, {}, '20'],
    [{ engines: { node: '18 - 20' } }, {}, '18'],
    [{ engines: { node: '*' } }, {}, '24.21.0'],
    [{ volta: { node: '22.11.0' } }, {}, '22.11.0'],
    [{}, { 'web/.nvmrc': 'v22.11.0\n' }, '22.11.0'],
    [{}, { 'web/.nvmrc': '22\n' }, '22.23.3'],
    [{}, { '.node-version': '20\n' }, '20'],
    [{}, { 'web/.nvmrc': 'lts/jod\n' }, undefined],
    [{}, { Dockerfile: 'FROM node:22-alpine AS w\nFROM rust\nRUN cargo build\n' }, '22.23.3'],
  ])('of %j and %j is %s', (manifest, files, version) => {
    expect(of(manifest, files)).toBe(version);
  });
});

describe('WebAssembly', () => {
  const crate = (name: string) =>
    `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2024"\n`;

  it('is built by Trunk', () => {
    const files = { 'ui/Cargo.toml': crate('ui'), 'src/main.rs': embeds('ui/dist') };
    const { front, points } = read({
      ...files,
      'ui/Trunk.toml': '[build]\ntarget = "index.html"\n',
    });
    expect([front(''), front('Folder'), front('Output')]).toEqual(['trunk', 'ui', 'ui/dist']);
    expect(points).toEqual([]);
    const page = '<link data-trunk rel="rust" />';
    expect(read({ ...files, 'ui/index.html': page }).front('')).toBe('trunk');
    expect(read({ ...files, 'ui/index.html': '<p>' }).front('')).toBeUndefined();
    const dist = {
      'ui/Trunk.toml': '[build]\ndist = "../static"\n',
      'src/main.rs': serves('static'),
    };
    expect(read({ ...files, ...dist }).front('Output')).toBe('static');
  });

  it('is built by dx, in the version of dioxus', () => {
    const output = 'target/dx/ui/release/web/public';
    const { front } = read({
      'ui/Cargo.toml': crate('ui'),
      'ui/Dioxus.toml': '',
      'Cargo.lock': 'version = 4\n\n[[package]]\nname = "dioxus"\nversion = "0.7.1"\n',
      'src/main.rs': serves(output),
    });
    expect([front(''), front('Output'), front('Path'), front('ToolVersion')]).toEqual([
      'dioxus',
      output,
      `/app/${output}`,
      '0.7.1',
    ]);
  });

  it('of a Dioxus fullstack program is an open point', () => {
    const { points } = read({
      'Cargo.toml': `${crate('orders')}[dependencies]\naxum = "0.8"\ndioxus = { version = "0.7", features = ["fullstack"] }\n`,
      'Dioxus.toml': '',
      'src/main.rs': 'fn main() {}',
    });
    expect(points).toEqual(['front-end-tool Dioxus fullstack']);
  });

  it('is built by cargo-leptos, whose variables the server gets', () => {
    const metadata =
      '[package.metadata.leptos]\noutput-name = "shop"\nsite-root = "target/site"\nsite-pkg-dir = "pkg"\nsite-addr = "127.0.0.1:3000"\nbin-features = ["ssr"]\nbin-default-features = false\n';
    const { front, value } = read({
      'Cargo.toml': `${crate('orders')}[features]\nssr = ["dep:axum"]\n[dependencies]\naxum = { version = "0.8", optional = true }\n${metadata}`,
      'src/main.rs': 'fn main() {}',
    });
    expect([front(''), front('Folder'), front('Output'), front('Path')]).toEqual([
      'cargo-leptos',
      '',
      'target/site',
      '/app/site',
    ]);
    expect(value('build.features')).toEqual(['ssr']);
    expect(value('build.defaultFeatures')).toBe(false);
    const rows = value('settings.variables') as readonly { name: string; value: string }[];
    expect(rows.map(({ name, value: text }) => `${name}=${text}`)).toEqual([
      'LEPTOS_OUTPUT_NAME=shop',
      'LEPTOS_SITE_ROOT=site',
      'LEPTOS_SITE_PKG_DIR=pkg',
      'LEPTOS_SITE_ADDR=0.0.0.0:8080',
    ]);
  });

  it('is found for the server of a Leptos workspace, and for no other program', () => {
    const files = {
      'Cargo.toml':
        '[workspace]\nmembers = ["app", "server", "worker"]\n[[workspace.metadata.leptos]]\nname = "shop"\nbin-package = "server"\nlib-package = "app"\nhash-files = true\nserver-fn-prefix = "/rpc"\nserver-fn-mod-path = false\n',
      'app/Cargo.toml': crate('app'),
      'app/src/lib.rs': '',
      'server/Cargo.toml': `${crate('server')}[dependencies]\naxum = "0.8"\n`,
      'server/src/main.rs': 'fn main() {}',
      'worker/Cargo.toml': crate('worker'),
      'worker/src/main.rs': 'fn main() {}',
    };
    const { front, points, value } = read(files, 'server/Cargo.toml');
    expect([front(''), front('Folder'), front('Output')]).toEqual([
      'cargo-leptos',
      '',
      'target/site',
    ]);
    expect(points).toEqual(['front-end-tool server-fn-prefix']);
    expect(value('image.assets')).toEqual([
      { from: 'target/release/hash.txt', to: '/app/hash.txt' },
    ]);
    expect(read(files, 'worker/Cargo.toml').front('')).toBeUndefined();
  });
});

const anyOf = (...texts: readonly string[]) =>
  fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.jsonValue({ maxDepth: 1 }));

it('Every package.json gives valid facts: a stage, or an open point for what it lacks.', () => {
  const manifest = fc.record(
    {
      packageManager: anyOf('pnpm@9.1.0', 'yarn@4.1.0', 'bun@1', 'npm@10.1.0+sha.1', 'x@1'),
      scripts: fc.oneof(
        fc.dictionary(
          fc.constantFrom('build', 'build:css', 'prepare', 'postinstall'),
          anyOf(
            'vite build',
            'vite build --outDir ../static',
            'tsc',
            'npm run build',
            'node a.mjs',
          ),
        ),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      engines: fc.record({ node: anyOf('>=20', '^22 || 24.x', '18', 'lts/*', '>', '20 - 22') }),
      volta: fc.oneof(fc.record({ node: anyOf('22.1.0', '22') }), fc.jsonValue({ maxDepth: 1 })),
      workspaces: fc.oneof(fc.array(anyOf('web', '*', '**', '!web', '../a')), anyOf('web')),
    },
    { requiredKeys: [] },
  );
  const source = fc.constantFrom(
    embeds('web/dist'),
    embeds('dist'),
    serves('static'),
    serves('web'),
  );
  const locks = fc.subarray([
    'web/yarn.lock',
    'pnpm-lock.yaml',
    'web/bun.lockb',
    'package-lock.json',
  ]);
  fc.assert(
    fc.property(manifest, manifest, source, locks, (root, own, main, found) => {
      const files = {
        'package.json': JSON.stringify(root),
        'web/package.json': JSON.stringify(own),
        'src/main.rs': main,
      };
      const { facts, value } = imported(files, 'Cargo.toml', found);
      for (const { path, value: stated } of facts) {
        expect(acceptValue(fieldAt(path), stated).ok, path).toBe(true);
      }
      if (value('build.frontend') === undefined) return;
      const folder = value('build.frontendFolder');
      expect(['', 'web']).toContain(folder);
      expect(typeof value('build.frontendOutput')).toBe('string');
      const rows = JSON.stringify(value('build.openPoints') ?? []);
      const prefixes = folder === '' ? [''] : ['', 'web/'];
      const locked = found.some((path) =>
        prefixes.some((one) => path === `${one}${path.split('/').at(-1)}`),
      );
      if (!locked) expect(rows).toContain('front-end-lock');
    }),
    runs(200),
  );
});

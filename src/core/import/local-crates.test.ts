import { describe, expect, it } from 'vitest';
import {
  dependencies,
  type Files,
  main,
  manifest,
  open,
  read,
} from './testing/repository-files.ts';

describe('crates of the repository', () => {
  const workspace = (root: string, member: string, more: Files = {}): Files => ({
    'service/Cargo.toml': `[workspace]\nmembers = ["bridge"]\n${root}`,
    'service/bridge/Cargo.toml': manifest('bridge', dependencies('axum = "0.8"', member)),
    'service/bridge/src/main.rs': main,
    ...more,
  });
  const path = 'service/bridge/Cargo.toml';

  it('above the workspace are reported: the build context does not contain them', () => {
    const client = { 'client/Cargo.toml': manifest('client') };
    const own = workspace('', 'client = { path = "../../client" }', client);
    const shared = workspace(
      '[workspace.dependencies]\nclient = { path = "../client" }\n',
      'client.workspace = true',
      client,
    );
    expect(open(own, path, 'outside-crate')).toEqual(['client']);
    expect(open(shared, path, 'outside-crate')).toEqual(['client']);
    expect(read(own, path).value('image.cache')).toBe('cache-mounts');
  });

  it('count for every member, because Cargo loads the whole workspace', () => {
    const other = {
      'service/other/Cargo.toml': `cargo-features = ["x"]\n${manifest('other', '[dev-dependencies]\ny = { path = "../../y" }\nz = { path = "../z" }\n')}`,
    };
    const files = workspace('', '', other);
    const root = { 'service/Cargo.toml': '[workspace]\nmembers = ["bridge", "other"]\n' };
    expect(open({ ...files, ...root }, path, 'outside-crate')).toEqual(['y']);
    expect(open({ ...files, ...root }, path, 'missing-crate')).toEqual(['service/z']);
    expect(open({ ...files, ...root }, path, 'nightly')).toEqual(['x']);
  });

  it('in a folder for generated files stay in the build context', () => {
    const files = {
      'Cargo.toml': '[workspace]\nmembers = ["api", "deploy", "scripts/gen"]\n',
      'api/Cargo.toml': manifest('api'),
      'deploy/Cargo.toml': manifest('deploy'),
      'scripts/gen/Cargo.toml': manifest('gen'),
    };
    expect(read(files, 'api/Cargo.toml').value('build.contextPaths')).toEqual([
      'deploy',
      'scripts/gen',
    ]);
  });

  it.each([
    ['dependencies', '[dependencies]\nroutes = { path = "routes" }\n'],
    ['dev-dependencies', '[dev-dependencies]\nroutes = { path = "routes" }\n'],
    ['patch', '[dependencies]\nroutes = "1"\n[patch.crates-io]\nroutes = { path = "routes" }\n'],
  ])('beside a package without a workspace rule out cargo-chef: %s', (_, section) => {
    const routes = { 'routes/Cargo.toml': manifest('routes'), 'src/main.rs': main };
    const alone = { ...routes, 'Cargo.toml': manifest('gateway', section) };
    expect(read(alone, 'Cargo.toml').value('image.cache')).toBe('cache-mounts');
    const root = { ...routes, 'Cargo.toml': manifest('gateway', `${section}[workspace]\n`) };
    const isMember = section.includes('patch');
    expect(read(root, 'Cargo.toml').value('image.cache')).toBe(
      isMember ? 'cache-mounts' : undefined,
    );
  });

  it.each([
    '#[derive(RustEmbed)]\n#[folder = "deploy/pages"]\nstruct Pages;\n',
    'const PAGE: &str = include_str!("../deploy/pages/index.html");\n',
    'const PAGE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/deploy/pages/index.html"));\n',
    'static PAGES: Dir = include_dir!("$CARGO_MANIFEST_DIR/deploy/pages");\n',
    'sqlx::migrate!("deploy/pages");\n',
  ])('with files compiled in from a folder for generated files keep them: %s', (source) => {
    const files = {
      'Cargo.toml': manifest('handbook', dependencies('axum = "0.8"')),
      'src/main.rs': `${source}${main}`,
      'deploy/pages/index.html': '',
    };
    const [path] = [read(files, 'Cargo.toml').value('build.contextPaths')].flat();
    expect(path).toMatch(/^deploy\/pages(?:\/index\.html)?$/u);
    const other = { ...files, 'src/main.rs': source.replaceAll('deploy', 'assets') };
    expect(read(other, 'Cargo.toml').value('build.contextPaths')).toBeUndefined();
  });

  it('that are missing are reported, such as a Git submodule', () => {
    expect(open(workspace('', 'x = { path = "../vendor/x" }'), path, 'missing-crate')).toEqual([
      'service/vendor/x',
    ]);
    const inside = workspace('', 'x = { path = "../x" }', {
      'service/x/Cargo.toml': manifest('x'),
    });
    expect(open(inside, path, 'missing-crate')).toEqual([]);
    expect(read(inside, path).value('image.cache')).toBeUndefined();
  });

  it('that `[patch]` uses or that are excluded are unknown to cargo-chef', () => {
    const patch = '[patch.crates-io]\nitoa = { path = "vendor/itoa" }\n';
    const vendored = { 'service/vendor/itoa/Cargo.toml': manifest('itoa') };
    expect(read(workspace(patch, 'serde_json = "1"', vendored), path).value('image.cache')).toBe(
      'cache-mounts',
    );
    const excluded = workspace('exclude = ["x"]\n', 'x = { path = "../x" }', {
      'service/x/Cargo.toml': manifest('x'),
    });
    expect(read(excluded, path).value('image.cache')).toBe('cache-mounts');
  });

  it('that `[patch]` uses replace the crate of the registry', () => {
    const patch = '[patch.crates-io]\nstore = { path = "vendor/store" }\n';
    const vendored = {
      'service/vendor/store/Cargo.toml': manifest('store', dependencies('redis = "1"')),
    };
    expect(read(workspace(patch, 'store = "1"', vendored), path).value('services.cache')).toBe(
      'valkey',
    );
  });
});

import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { cacheFolder } from '../install/cache.ts';
import { type Result, run } from '../process.ts';
import type { RustExpectation } from './expectation.ts';

/**
 * Folder of a manifest with every dependency that a generated crate may have, and the tested
 * versions.
 */
export const everything = 'conformance/rust/everything';

/** Target folder shared by all crates, so that dependencies compile once. */
export const targetFolder = (): string => join(cacheFolder(), 'rust', 'target');

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  CARGO_TARGET_DIR: targetFolder(),
  CARGO_TERM_COLOR: 'never',
  CARGO_INCREMENTAL: '0',
  CARGO_PROFILE_DEV_DEBUG: '0',
  CARGO_NET_OFFLINE: 'true',
});

/**
 * Runs cargo in a folder, offline: the installation has fetched all crates. The time limit is 15
 * minutes.
 */
export const cargo = (folder: string, ...args: readonly string[]): Promise<Result> =>
  run('cargo', args, { cwd: folder, env: environment(), timeout: 900_000 });

const modulesManifest = (fragment: string): string =>
  `[package]\nname = "modules"\nversion = "0.1.0"\nedition = "2024"\nrust-version = "1.88"\n\n${fragment}`;

/** A name that no generated crate has. */
const SHARED = 'waybill-shared-features';

/**
 * Adds a workspace member that enables every feature of every dependency; cargo unifies features
 * when it builds the whole workspace.
 */
function shareFeatures(folder: string): void {
  mkdirSync(join(folder, 'src'), { recursive: true });
  const manifest = readFileSync(join(everything, 'Cargo.toml'), 'utf8');
  const member = manifest.replace('[workspace]\n', '').replace('"everything"', `"${SHARED}"`);
  writeFileSync(join(folder, 'Cargo.toml'), member);
  writeFileSync(join(folder, 'src/lib.rs'), '');
}

/** The workspace of cargo in which the code of a bundle is compiled. */
export interface CompiledWorkspace {
  readonly root: string;
  /** Folder of the first crate. */
  readonly crate: string;
  /** Whether the bundle brings a workspace with several packages. */
  readonly several: boolean;
}

/** Copies the packages of a bundle that is a workspace itself. */
function copiedWorkspace(
  bundle: PlacedBundle,
  rust: RustExpectation,
  manifest: string,
): CompiledWorkspace {
  const root = mkdtempSync(join(tmpdir(), 'waybill-crate-'));
  const folders = [...manifest.matchAll(/^ {4}"(.*)",$/gm)].map(([, folder = '']) => folder);
  for (const folder of folders)
    cpSync(join(bundle.folder, folder), join(root, folder), { recursive: true });
  const members =
    bundle.compile === 'shared' ? `members = [\n    ${JSON.stringify(SHARED)},` : 'members = [';
  writeFileSync(join(root, 'Cargo.toml'), manifest.replace('members = [', members));
  if (bundle.compile === 'shared') shareFeatures(join(root, SHARED));
  copyFileSync(join(everything, 'Cargo.lock'), join(root, 'Cargo.lock'));
  return { root, crate: join(root, rust.prefix), several: true };
}

/**
 * Copies the code of a bundle into a separate workspace with the committed versions. Modules become
 * a library with the dependencies of their Cargo.toml fragment.
 */
export function workspaceOf(bundle: PlacedBundle, rust: RustExpectation): CompiledWorkspace {
  const manifest = bundle.files.find(({ path }) => path === 'Cargo.toml')?.text ?? '';
  if (/^\[workspace\]/m.test(manifest)) return copiedWorkspace(bundle, rust, manifest);
  const root = mkdtempSync(join(tmpdir(), 'waybill-crate-'));
  const crate = join(root, 'crate');
  mkdirSync(crate);
  const from = join(bundle.folder, rust.prefix);
  for (const name of rust.crate
    ? ['Cargo.toml', 'src', 'build.rs', 'proto', 'migrations', 'tests', 'config']
    : ['src']) {
    if (bundle.files.some(({ path }) => path.startsWith(rust.prefix + name))) {
      cpSync(join(from, name), join(crate, name), { recursive: true });
    }
  }
  if (!rust.crate) {
    const fragment = readFileSync(join(from, 'src/waybill/Cargo.fragment.toml'), 'utf8');
    writeFileSync(join(crate, 'Cargo.toml'), modulesManifest(fragment));
    writeFileSync(join(crate, 'src/lib.rs'), 'pub mod waybill;\n');
  }
  const members = bundle.compile === 'shared' ? ['crate', SHARED] : ['crate'];
  const workspace = `[workspace]\nmembers = ${JSON.stringify(members)}\nresolver = "3"\n`;
  writeFileSync(join(root, 'Cargo.toml'), workspace);
  if (bundle.compile === 'shared') shareFeatures(join(root, SHARED));
  copyFileSync(join(everything, 'Cargo.lock'), join(root, 'Cargo.lock'));
  return { root, crate, several: false };
}

export const discard = (root: string): void => rmSync(root, { recursive: true, force: true });

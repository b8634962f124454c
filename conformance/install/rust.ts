import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../process.ts';
import { everything } from '../rust/crate.ts';

/** Uses the installed Rust toolchain and fetches the crates of the committed lock file. */
export async function prepareRust(folder: string): Promise<void> {
  for (const program of ['cargo', 'cargo-clippy', 'rustfmt']) {
    const { code } = await run(program, ['--version']);
    if (code !== 0)
      throw new Error(
        `${program} is not on the PATH: install Rust 1.88 or newer with clippy and rustfmt`,
      );
  }
  mkdirSync(join(folder, 'src'));
  for (const name of ['Cargo.toml', 'Cargo.lock'])
    copyFileSync(join(everything, name), join(folder, name));
  writeFileSync(join(folder, 'src/lib.rs'), '');
  const { code, stderr } = await run('cargo', ['fetch', '--locked'], { cwd: folder });
  if (code !== 0) throw new Error(stderr.trim().split('\n').slice(-6).join('\n'));
}

/** Builds a published program without optimisation: it runs for seconds and compiles for minutes. */
export async function installCrate(name: string, version: string, folder: string): Promise<void> {
  const target = join(folder, 'target');
  const args = ['install', '--quiet', '--locked', '--debug', '--no-track', '--root', folder];
  const env = { ...process.env, CARGO_TARGET_DIR: target, CARGO_PROFILE_DEV_DEBUG: '0' };
  const { code, stderr } = await run('cargo', [...args, `${name}@${version}`], { env });
  rmSync(target, { recursive: true, force: true });
  if (code !== 0) throw new Error(stderr.trim().split('\n').slice(-6).join('\n'));
}

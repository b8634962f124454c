import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { filesLike, type PlacedBundle } from '../bundle.ts';
import { run } from '../process.ts';
import { judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const PROFILES = /(^|\/)cargo\/profiles\.toml$/;
const CONFIG = /^\.cargo\/config\.toml$/;

const PACKAGE = `[package]
name = "read"
version = "0.1.0"
edition = "2021"

[workspace]

`;

/** Profiles and cargo configuration are read together, as in the user's crate. */
function questionOf(bundle: PlacedBundle): Question[] {
  const files = [...filesLike(bundle, PROFILES), ...filesLike(bundle, CONFIG)];
  const [first] = files;
  if (first === undefined) return [];
  const { path, absolute } = first;
  return [{ bundle, path, absolute, text: files.map((file) => file.text).join('\0') }];
}

const names = (profiles: string): string[] =>
  [
    ...new Set([
      'dev',
      ...[...profiles.matchAll(/^\[profile\.(\w+)\]$/gm)].map(([, name]) => name),
    ]),
  ] as string[]; // the capture group always exists

/** Creates the program that `rustc-wrapper` names; it only calls rustc. */
function wrapperFolder(root: string): string {
  const folder = join(root, 'bin');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'sccache');
  writeFileSync(file, '#!/bin/sh\nexec "$@"\n');
  chmodSync(file, 0o755);
  return folder;
}

/**
 * An empty crate with the bundle's configuration, but without its toolchain file, which would
 * require other installed toolchains.
 */
function crateOf(bundle: PlacedBundle, root: string): string {
  const textOf = (pattern: RegExp): string =>
    filesLike(bundle, pattern)
      .map(({ text }) => text)
      .join('');
  for (const folder of ['src', '.cargo']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'src/lib.rs'), '');
  writeFileSync(join(root, '.cargo/config.toml'), textOf(CONFIG));
  const profiles = textOf(PROFILES);
  writeFileSync(join(root, 'Cargo.toml'), PACKAGE + profiles);
  return profiles;
}

const asking = oneByOne(async ({ bundle }) => {
  const root = mkdtempSync(join(tmpdir(), 'waybill-cargo-'));
  try {
    const env = {
      ...process.env,
      PATH: [wrapperFolder(root), process.env['PATH']].join(delimiter),
      CARGO_TARGET_DIR: join(root, 'target'),
      CARGO_TERM_COLOR: 'never',
      CARGO_NET_OFFLINE: 'true',
    };
    for (const profile of names(crateOf(bundle, root))) {
      const args = ['check', '--offline', '--profile', profile];
      const { code, stderr } = await run('cargo', args, { cwd: root, env });
      // Cargo reports an unknown key only as a warning, which `--quiet` would hide.
      if (code !== 0 || stderr.includes('warning')) return `profile ${profile}: ${stderr}`;
    }
    return undefined;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

/** Cargo reads every profile and its configuration without a warning. */
export const cargoFiles: ToolCheck = {
  name: 'Cargo profiles',
  tools: ['cargo'],
  check: async (bundles, report) => {
    await judgeTexts('cargo', bundles.flatMap(questionOf), report, asking);
  },
};

import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary, versionOf } from '../install.ts';
import { run } from '../process.ts';

/** Puts programs into the folder of a stage, in place of a package of the distribution. */
type Install = (folder: string) => void;

const script = (folder: string, name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
};

const link = (folder: string, name: string, program: string): void => {
  rmSync(join(folder, name), { force: true });
  symlinkSync(program, join(folder, name));
};

/** The machine's C compiler with its own linker in place of clang with lld or mold. */
const clang: Install = (folder) =>
  script(
    folder,
    'clang',
    '#!/bin/sh\nfor word do\n  shift\n  case $word in -fuse-ld=*) ;; *) set -- "$@" "$word" ;; esac\ndone\nexec cc "$@"\n',
  );

const nothing: Install = () => {};

/**
 * What stands in for a system package. A package without a line is refused: the suite does not know
 * whether the build would have what it needs.
 */
const packages: Readonly<Record<string, Install>> = {
  'ca-certificates': nothing,
  clang,
  git: nothing,
  lld: nothing,
  mold: nothing,
  'protobuf-compiler': (folder) => link(folder, 'protoc', binary('protoc')),
  'libprotobuf-dev': nothing,
};

/** Installs the stand-ins of system packages. Throws for a package that has none. */
export function installPackages(names: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const install = packages[name];
    if (install === undefined) throw new Error(`the package ${name} has no stand-in`);
    install(folder);
  }
}

/** Installs the pinned cargo-chef. Throws for another crate or version. */
export function installCrate(wanted: string, folder: string): void {
  const known = `cargo-chef@${versionOf('cargo-chef')}`;
  if (wanted !== known) throw new Error(`cargo install ${wanted}: only ${known} has a stand-in`);
  mkdirSync(folder, { recursive: true });
  link(folder, 'cargo-chef', binary('cargo-chef'));
}

let toolchain: Promise<Readonly<Record<string, string>>> | undefined;

/**
 * Variables that keep rustup from another toolchain than that of this machine, which stands in for
 * the one of the image; none where cargo comes without rustup.
 */
export const machineToolchain = (): Promise<Readonly<Record<string, string>>> => {
  toolchain ??= run('rustup', ['show', 'active-toolchain'], { cwd: '/' }).then(
    ({ code, stdout }): Readonly<Record<string, string>> => {
      const [name = ''] = stdout.split(/\s/u);
      return code === 0 && name !== '' ? { RUSTUP_TOOLCHAIN: name } : {};
    },
  );
  return toolchain;
};

import { existsSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { shellWords } from '../../src/core/formats/dockerfile-parse.ts';
import { run } from '../process.ts';
import { installCrate, installPackages, machineToolchain } from './machine.ts';
import { nativePath, programFolder, type StageState } from './stage-state.ts';

/** Programs that do on this machine what they do in the image. */
const native = new Set(['cargo', 'install', 'mkdir', 'find', 'touch', 'rm', 'npm']);

/**
 * The profile of the image costs minutes per crate and changes nothing that is proved here; values
 * of the profile are judged by the tool `cargo`.
 */
const quickProfile = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '0',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '256',
  CARGO_PROFILE_RELEASE_DEBUG: 'none',
  CARGO_PROFILE_RELEASE_STRIP: 'none',
  CARGO_INCREMENTAL: '0',
} as const;

/** The environment of a command, with the quick profile and the machine's toolchain. */
async function environmentOf(state: StageState): Promise<NodeJS.ProcessEnv> {
  return {
    HOME: process.env['HOME'],
    CARGO_HOME: process.env['CARGO_HOME'],
    RUSTUP_HOME: process.env['RUSTUP_HOME'],
    CARGO_TERM_COLOR: 'never',
    ...proxies(),
    ...Object.fromEntries([...state.arguments, ...state.variables]),
    ...quickProfile,
    ...(await machineToolchain()),
    PATH: [programFolder(state), process.env['PATH']].join(delimiter),
  };
}

/** Settings of the machine with which cargo and npm reach their registries. */
const proxies = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /_proxy$|^(?:CARGO_(?:HTTP|NET|REGISTR|SOURCE)|NODE_EXTRA|SSL_CERT|npm_config_)/iu.test(name),
    ),
  );

/** Absolute paths of the image as paths below the root of the stage. */
const withNativePaths = (command: string, { root }: StageState): string =>
  command.replaceAll(/(?<=^|[\s='"])\/(?=\w)/gu, `${root}/`);

/** What does in the suite what the command does in the image; undefined for a native command. */
function standIn(words: readonly string[], state: StageState): (() => void) | undefined {
  const [program, action = '', ...rest] = words;
  const names = rest.filter((word) => !word.startsWith('-'));
  if (program === 'apt-get' && action === 'update') return () => {};
  if (program === 'apt-get' && action === 'install')
    return () => installPackages(names, programFolder(state));
  if (program === 'cargo' && action === 'install')
    return () => installCrate(names.join(' '), programFolder(state));
  return undefined;
}

/** Links `target` to the folder that all samples share, so that dependencies compile once. */
function shareTarget(state: StageState, target: string): void {
  const place = nativePath(state, 'target');
  if (!existsSync(place)) symlinkSync(target, place);
}

/** Runs one command of RUN. Throws with the end of its output when it fails. */
export async function perform(command: string, state: StageState, target: string): Promise<void> {
  const words = shellWords(command);
  const [program = '', action = ''] = words;
  const instead = standIn(words, state);
  if (instead !== undefined) return instead();
  if (!native.has(program)) throw new Error(`${program} has no native form`);
  if (program === 'cargo') shareTarget(state, target);
  const { code, stdout, stderr } = await run('sh', ['-c', withNativePaths(command, state)], {
    cwd: join(state.root, state.workdir),
    env: await environmentOf(state),
    timeout: 900_000,
  });
  if (code === 0) return;
  const said = `${stdout}\n${stderr}`.trim().slice(-2000);
  throw new Error(`${program} ${action} ends with ${code}:\n${said}`);
}

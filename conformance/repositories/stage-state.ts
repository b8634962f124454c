import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { expanded } from '../../src/core/formats/dockerfile-parse.ts';
import type { BuildStep } from './stages.ts';

/** A stage while it is built: a folder that stands for the root of its file system. */
export interface StageState {
  readonly root: string;
  workdir: string;
  /** ENV: variables of the commands. */
  readonly variables: Map<string, string>;
  /** ARG: only replaced in instructions, and given to the commands. */
  readonly arguments: Map<string, string>;
  words: readonly string[];
}

/** Folder with the programs that the stage has installed; not a path of the image. */
export const programFolder = ({ root }: StageState): string => join(root, '.programs');

/** The folder on this machine that stands for a path of the image. */
export const nativePath = ({ root, workdir }: StageState, path: string): string =>
  join(root, posix.resolve(workdir, path));

/** An empty root, or a copy of an earlier stage. */
export function beginStage(root: string, base: StageState | undefined): StageState {
  mkdirSync(root, { recursive: true });
  if (base !== undefined)
    cpSync(base.root, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  return {
    root,
    workdir: base?.workdir ?? '/',
    variables: new Map(base?.variables),
    arguments: new Map(),
    words: [],
  };
}

/** A text with the arguments and variables of the stage replaced. */
export const resolved = ({ variables, arguments: args }: StageState, text: string): string =>
  expanded(text, new Map([...args, ...variables]));

/**
 * Copies as COPY does: the content of a folder, or a file; a target with a slash at its end, or of
 * several sources, is a folder. Throws for a source that does not exist.
 */
export function copyInto(
  state: StageState,
  from: string,
  { sources, to }: Extract<BuildStep, { kind: 'copy' }>,
): void {
  const target = nativePath(state, resolved(state, to));
  const isFolder = to.endsWith('/') || to === '.' || sources.length > 1;
  for (const source of sources.map((one) => resolved(state, one))) {
    const path = join(from, source);
    if (!existsSync(path)) throw new Error(`COPY: ${source} does not exist`);
    const place = statSync(path).isFile() && isFolder ? join(target, basename(path)) : target;
    cpSync(path, place, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
}

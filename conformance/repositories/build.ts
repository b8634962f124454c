import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../install/cache.ts';
import { run } from '../process.ts';
import { perform } from './commands.ts';
import { machineToolchain } from './machine.ts';
import { beginStage, copyInto, nativePath, resolved, type StageState } from './stage-state.ts';
import type { BuildStep, Recipe, Stage } from './stages.ts';

/** Target folder of all samples. */
const sharedTarget = (): string => join(cacheFolder(), 'repositories', 'target');

/** Deletes the programs of earlier builds, so that a wrong path finds none of them. */
function withoutPrograms(target: string): void {
  const folder = join(target, 'release');
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && !entry.name.startsWith('.')) rmSync(join(folder, entry.name));
}

/**
 * Deletes what cargo compiled of the packages in a folder. Each run builds them in another folder,
 * which cargo counts as another package, so that they would stay for ever.
 */
export async function forgetPackages(folder: string, packages: readonly string[]): Promise<void> {
  const env = {
    ...process.env,
    CARGO_TARGET_DIR: sharedTarget(),
    RUSTC_WRAPPER: '',
    ...(await machineToolchain()),
  };
  const names = packages.flatMap((name) => ['--package', name]);
  await run('cargo', ['clean', '--release', ...names], { cwd: folder, env });
}

/** The folders that a native build uses. */
interface Folders {
  /** The build context: what .dockerignore leaves. */
  readonly context: string;
  /** Folder for the roots of the stages. */
  readonly stages: string;
}

/** A build in progress. */
interface Build {
  readonly folders: Folders;
  readonly globals: ReadonlyMap<string, string>;
  readonly done: Map<string, StageState>;
}

/** The folder from which an instruction copies: an earlier stage or the build context. */
function sourceOf(from: string | undefined, { done, folders }: Build): string {
  if (from === undefined) return folders.context;
  const stage = done.get(from);
  if (stage === undefined) throw new Error(`COPY: there is no earlier stage ${from}`);
  return stage.root;
}

async function follow(step: BuildStep, state: StageState, build: Build): Promise<void> {
  switch (step.kind) {
    case 'arg':
      for (const { name, value } of step.pairs)
        state.arguments.set(name, resolved(state, value ?? build.globals.get(name) ?? ''));
      return;
    case 'env':
      for (const { name, value = '' } of step.pairs)
        state.variables.set(name, resolved(state, value));
      return;
    case 'workdir':
      state.workdir = resolved(state, step.path);
      mkdirSync(nativePath(state, '.'), { recursive: true });
      return;
    case 'copy':
      return copyInto(state, sourceOf(step.from, build), step);
    case 'run':
      for (const command of step.commands) await perform(command, state, sharedTarget());
      return;
    case 'entrypoint':
      state.words = step.words;
      return;
    case 'cmd':
      state.words = [...state.words, ...step.words];
  }
}

async function buildStage(stage: Stage, build: Build): Promise<StageState> {
  const root = join(build.folders.stages, stage.name);
  const state = beginStage(root, build.done.get(stage.base));
  for (const step of stage.steps) {
    try {
      await follow(step, state, build);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`line ${step.line}: ${message}`);
    }
  }
  return state;
}

/** The program of the last stage, as a path on this machine, with its arguments. */
export interface BuiltProgram {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

/**
 * Builds all stages natively, in their order. Throws with the line of the instruction that fails,
 * and if the last stage has no program.
 */
export async function buildNatively(recipe: Recipe, folders: Folders): Promise<BuiltProgram> {
  withoutPrograms(sharedTarget());
  const globals = new Map(recipe.arguments.map(({ name, value = '' }) => [name, value]));
  const build: Build = { folders, globals, done: new Map() };
  for (const stage of recipe.stages) build.done.set(stage.name, await buildStage(stage, build));
  const last = build.done.get(recipe.stages.at(-1)?.name ?? '');
  const [program, ...args] = last?.words ?? [];
  if (last === undefined || program === undefined) throw new Error('the image starts no program');
  const place = nativePath(last, program);
  if (!existsSync(place)) throw new Error(`the image has no ${program}`);
  return { program: place, args, folder: nativePath(last, '.') };
}

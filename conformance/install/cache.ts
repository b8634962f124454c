import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from '../tools.ts';

/** Where tools live: outside the repository, so that every checkout shares them. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return env.WAYBILL_TOOLS_DIR || join(base, 'waybill-tools');
}

/** A tool's own folder; a new version or a new way to make it is a new folder. */
export const toolFolder = (tool: Tool, revision: string): string =>
  join(cacheFolder(), tool.name, `${tool.version}-${revision}`);

const stampOf = (folder: string): string => join(folder, '.complete');

export const isComplete = (folder: string): boolean => existsSync(stampOf(folder));

/** Makes an empty folder: what a broken installation left behind is thrown away. */
export function prepare(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Written last, so that an interrupted installation is never taken for a whole one. */
export const complete = (folder: string): void => writeFileSync(stampOf(folder), '');

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from '../tool.ts';

/** Folder of the installed tools, outside the repository, so that all checkouts share it. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return env.WAYBILL_TOOLS_DIR || join(base, 'waybill-tools');
}

/** Folder of a tool; a new version or a new build recipe gets a new folder. */
export const toolFolder = (tool: Tool, revision: string): string =>
  join(cacheFolder(), tool.name, `${tool.version}-${revision}`);

const stampOf = (folder: string): string => join(folder, '.complete');

export const isComplete = (folder: string): boolean => existsSync(stampOf(folder));

/** Creates an empty folder and deletes the remains of an interrupted installation. */
export function prepare(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Writes the stamp last, so that an interrupted installation does not count as complete. */
export const complete = (folder: string): void => writeFileSync(stampOf(folder), '');

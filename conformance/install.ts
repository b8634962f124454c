import { join } from 'node:path';
import { cacheFolder, complete, isComplete, prepare, toolFolder } from './install/cache.ts';
import { make, revision } from './install/recipes.ts';
import type { Tool } from './tool.ts';
import { type ToolName, tools } from './tools.ts';

const find = (name: ToolName): Tool => {
  const tool = tools.find((candidate) => candidate.name === name);
  if (!tool) throw new Error(`no tool is called ${name}`);
  return tool;
};

const folders = new Map<Tool, string>();

/** Cached, because the revision is a digest of files that may be edited during a long run. */
function folderOf(tool: Tool): string {
  const folder = folders.get(tool) ?? toolFolder(tool, revision(tool));
  folders.set(tool, folder);
  return folder;
}

/** The folder of a tool that consists of schemas. */
export const schemaFolder = (name: ToolName): string => folderOf(find(name));

/** The path of an installed program. */
export function binary(name: ToolName): string {
  const tool = find(name);
  const folder = tool.from === 'python' || tool.from === 'crate' ? 'bin' : '';
  return join(folderOf(tool), folder, tool.name);
}

export const versionOf = (name: ToolName): string => find(name).version;

/**
 * Installs missing tools and logs one line per tool. Returns the names of tools that cannot be
 * installed: a missing tool is a failure, its checks are never skipped.
 */
export async function install(
  names: readonly ToolName[],
  log: (line: string) => void,
): Promise<ToolName[]> {
  const missing = names.filter((name) => !isComplete(folderOf(find(name))));
  if (missing.length > 0) log(`Installing ${missing.length} tools into ${cacheFolder()}`);
  const failed: ToolName[] = [];
  // Sequential, because a Go build already uses every processor.
  for (const [index, name] of missing.entries()) {
    const tool = find(name);
    const folder = folderOf(tool);
    const started = Date.now();
    log(`[${index + 1}/${missing.length}] ${name} ${tool.version} …`);
    try {
      prepare(folder);
      await make(tool, folder);
      complete(folder);
      log(`    ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    } catch (error) {
      failed.push(name);
      log(`    cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed;
}

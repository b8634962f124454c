import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cliFolder, inRoot } from './paths.mjs';

/** The file that `bin` in package.json names. */
export const cliFile = join(cliFolder, 'waybill.js');

/** Builds the command line into a folder: one file, and lazy ones for what few commands need. */
export const buildCli = async (folder = cliFolder) => {
  // Imported here, because the packages may have been installed a moment ago.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({ input: { waybill: inRoot('src/cli/main.ts') }, platform: 'node' });
  rmSync(folder, { recursive: true, force: true });
  await build.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await build.close();
  chmodSync(join(folder, 'waybill.js'), 0o755);
};

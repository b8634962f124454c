import './node-version.mjs';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildCli, cliFile } from './build-cli.mjs';
import { newestChange } from './newest.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { inRoot } from './paths.mjs';
import { reportTrouble } from './trouble.mjs';

const sources = ['src/core', 'src/cli', 'package.json', 'package-lock.json'].map(inRoot);

/** Runs the built command line; builds it first when its sources are newer. */
const waybill = async () => {
  const built = statSync(cliFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestChange(sources) > built) {
    // Standard output is reserved for the command's output.
    console.log = console.error;
    await ensureNodeModules();
    await buildCli();
  }
  // The command line expects its file name in argv[1] and its arguments after it.
  process.argv[1] = cliFile;
  await import(pathToFileURL(cliFile).href);
};

waybill().catch(reportTrouble);

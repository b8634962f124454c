import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cliFolder, inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Trouble } from './trouble.mjs';

/** The executable file that `bin` in package.json names. */
export const cliFile = join(cliFolder, 'waybill.js');

/** A separate bundle of schemas and parsers, so that only `check` reads and compiles them. */
const inspection = { source: inRoot('src/core/inspect/configuration.ts'), file: 'inspection.cjs' };

const apart = {
  name: 'apart',
  resolveId: (id, importer) =>
    importer && join(dirname(importer), id) === inspection.source
      ? { id: `./${inspection.file}`, external: true }
      : undefined,
};

const codeOf = async (input, plugins = []) => {
  // Imported dynamically, because the packages may have been installed just before.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({ input, platform: 'node', plugins });
  const { output } = await build.generate({
    format: 'cjs',
    minify: true,
    codeSplitting: false,
    dynamicImportInCjs: false,
  });
  await build.close();
  return output[0].code;
};

const bundle = async (folder) => {
  const code = await codeOf(inRoot('src/cli/main.ts'), [apart]);
  // The code is wrapped in a function, because V8 caches compiled code for scripts only and
  // CommonJS code needs these three variables.
  writeFileSync(join(folder, 'program.cjs'), `(function (exports, require, module) {${code}\n})`);
  writeFileSync(join(folder, inspection.file), await codeOf(inspection.source));
};

/** Runs `generate` once to store V8's compiled code. A failure only makes the start slower. */
const compile = async (folder) => {
  const out = mkdtempSync(join(tmpdir(), 'waybill-compile-'));
  const args = ['generate', '--preset', 'web-api-prod', '--out', out];
  const { code, output } = await run(
    process.execPath,
    [inRoot('setup/cli/compile.cjs'), folder, ...args],
    { show: false },
  );
  rmSync(out, { recursive: true });
  if (code !== 0) throw new Trouble(`The built command line does not run:\n${output}`);
};

/**
 * Builds the command line into a folder: a loader, the bundle with its compiled code, and the
 * separate bundle for `check`.
 */
export const buildCli = async (folder = cliFolder) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle(folder);
  const loader = join(folder, 'waybill.js');
  copyFileSync(inRoot('setup/cli/waybill.cjs'), loader);
  chmodSync(loader, 0o755);
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  await compile(folder);
};

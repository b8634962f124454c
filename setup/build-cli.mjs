import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliFolder, inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Trouble } from './trouble.mjs';

/** The file that `bin` in package.json names. */
export const cliFile = join(cliFolder, 'waybill.js');

const bundle = async (folder) => {
  // Imported here, because the packages may have been installed a moment ago.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({ input: inRoot('src/cli/main.ts'), platform: 'node' });
  const { output } = await build.generate({ format: 'cjs', minify: true, codeSplitting: false });
  await build.close();
  // A function, because V8 keeps compiled code for scripts only, and CommonJS needs its names.
  const program = `(function (exports, require, module) {${output[0].code}\n})`;
  writeFileSync(join(folder, 'program.cjs'), program);
};

/** Lets V8 compile what `generate` needs; nothing but speed is lost where that fails. */
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

/** Builds the command line into a folder: a loader, one bundle, and its compiled code. */
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

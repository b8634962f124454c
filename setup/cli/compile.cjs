// Runs the bundle of a folder once and keeps what V8 compiled for it: node compile.cjs FOLDER ARGS.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const [folder] = process.argv.splice(2, 1);
const filename = join(folder, 'program.cjs');
const script = new Script(readFileSync(filename, 'utf8'), { filename });
script.runInThisContext()(exports, require, module);

// After the run, so that the functions are in it that the run needed.
process.on('exit', (code) => {
  if (code === 0) writeFileSync(join(folder, 'program.cache'), script.createCachedData());
});

// Usage: node compile.cjs FOLDER ARGS. Runs the bundle in a folder once and stores V8's compiled
// code.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const [folder] = process.argv.splice(2, 1);
const filename = join(folder, 'program.cjs');
const script = new Script(readFileSync(filename, 'utf8'), { filename });
script.runInThisContext()(exports, require, module);

// Stored after the run, so that it contains the functions that were called.
process.on('exit', (code) => {
  if (code === 0) writeFileSync(join(folder, 'program.cache'), script.createCachedData());
});

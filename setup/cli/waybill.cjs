#!/usr/bin/env node
// Copied to dist/cli/waybill.js. Runs the bundle with the V8 code cache made by the build, which
// saves a third of the start time. V8 ignores a code cache of another Node version.
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const cache = join(__dirname, 'program.cache');
const filename = join(__dirname, 'program.cjs');
const script = new Script(readFileSync(filename, 'utf8'), {
  filename,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
});

// The bundle is a function expression, like the wrapper that Node adds to a CommonJS module.
script.runInThisContext()(exports, require, module);

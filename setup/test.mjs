import './node-version.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildApp, checkBudget } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { runTool } from './run.mjs';
import { parseTestArguments } from './test-arguments.mjs';
import { reportTrouble } from './trouble.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

/** Folders with a tsconfig.json, relative to the checkout. */
const typedFolders = (folder = '.') =>
  readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name) && entry.name[0] !== '.')
    .flatMap(({ name }) => {
      const path = folder === '.' ? name : `${folder}/${name}`;
      const here = existsSync(inRoot(`${path}/tsconfig.json`)) ? [path] : [];
      return [...here, ...typedFolders(path)];
    });

const compile = async (folder) => {
  // A later run checks only what has changed since.
  const known = join(cacheFolder, 'types', `${folder.replaceAll('/', '-')}.tsbuildinfo`);
  const words = ['-p', folder, '--incremental', '--tsBuildInfoFile', known];
  const { code, output } = await runTool('typescript/bin/tsc', words, { show: false });
  console.log(`  ${code === 0 ? 'ok  ' : 'FAIL'} ${folder}`);
  if (output.trim()) console.log(output.trim());
  return code === 0;
};

/** Type-checks the folders in parallel, as many at once as there are processors. */
const types = async () => {
  const waiting = typedFolders();
  const count = { passed: 0, failed: 0 };
  const work = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      count[(await compile(folder)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return count;
};

const oneCheck = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

const lint = async () => oneCheck(await runTool('@biomejs/biome/bin/biome', ['ci']));

/** Reads a tool's JSON report; a run that ended without a report counts as one failure. */
const counted = (report, code, read) => {
  const { passed, failed } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
};

/** Number of random cases per property during development; `npm test` runs all of them. */
const QUICK_RUNS = '8';

/** Tests that take half a minute each; without paths, the quick run leaves them out. */
const SLOW_TESTS = ['setup/contributing.test.ts', 'src/core/every-field.test.ts'];

const unit = async ({ unitPaths, full }) => {
  const report = join(cacheFolder, 'unit.json');
  rmSync(report, { force: true });
  const leftOut = full || unitPaths.length > 0 ? [] : SLOW_TESTS;
  if (leftOut.length > 0) console.log(`Left out, run by npm test: ${leftOut.join(', ')}`);
  const { code } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...unitPaths],
    {
      env: {
        WAYBILL_LEFT_OUT: leftOut.join(' '),
        ...(full ? {} : { WAYBILL_RUNS: process.env.WAYBILL_RUNS ?? QUICK_RUNS }),
      },
    },
  );
  return counted(report, code, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
};

const build = async () => {
  await buildApp();
  await buildCli();
  // Runs last, so that a page over the budget does not prevent the browser tests.
  checkBudget();
  return { passed: 1, failed: 0 };
};

const browser = async ({ browserPaths }) => {
  const CHROMIUM = await ensureChromium();
  console.log(`Browser: ${CHROMIUM}`);
  const report = join(cacheFolder, 'e2e.json');
  rmSync(report, { force: true });
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json', ...browserPaths],
    { env: { CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return counted(report, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
};

const steps = {
  types: ['Types', types],
  lint: ['Lint and format', lint],
  unit: ['Unit and property tests', unit],
  build: ['Build and size budget', build],
  e2e: ['Browser tests on the built app', browser],
};

const outcome = async ([title, step], asked) => {
  console.log(`\n== ${title}`);
  const start = performance.now();
  const timed = (counts) => ({ title, seconds: (performance.now() - start) / 1000, ...counts });
  try {
    return timed(await step(asked));
  } catch (error) {
    reportTrouble(error);
    return timed({ passed: 0, failed: 1 });
  }
};

/** Runs the selected steps; after a failing step the later steps still run. */
const test = async (asked) => {
  await ensureNodeModules();
  mkdirSync(cacheFolder, { recursive: true });
  const outcomes = [];
  for (const name of asked.steps) outcomes.push(await outcome(steps[name], asked));
  console.log('');
  for (const { title, seconds, passed, failed } of outcomes) {
    const counts = `${passed} passed, ${failed} failed`;
    console.log(`${failed ? 'FAIL' : 'ok  '} ${title}: ${counts} (${seconds.toFixed(1)} s)`);
  }
  const sum = (key) => outcomes.reduce((total, counts) => total + counts[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
};

const asked = parseTestArguments(process.argv.slice(2), Object.keys(steps));
if (asked.fault) {
  console.error(asked.fault);
  process.exitCode = 2;
} else {
  test(asked).catch(reportTrouble);
}

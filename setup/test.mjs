import './node-version.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, checkBudget } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { runTool } from './run.mjs';
import { reportTrouble } from './trouble.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

/** Folders with a tsconfig.json of their own, relative to the checkout. */
const typedFolders = (folder = '.') =>
  readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name) && entry.name[0] !== '.')
    .flatMap(({ name }) => {
      const path = folder === '.' ? name : `${folder}/${name}`;
      const here = existsSync(inRoot(`${path}/tsconfig.json`)) ? [path] : [];
      return [...here, ...typedFolders(path)];
    });

const types = async () => {
  const count = { passed: 0, failed: 0 };
  for (const folder of typedFolders()) {
    const { code } = await runTool('typescript/bin/tsc', ['-p', folder]);
    console.log(`  ${code === 0 ? 'ok  ' : 'FAIL'} ${folder}`);
    count[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return count;
};

const oneCheck = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

const lint = async () => oneCheck(await runTool('@biomejs/biome/bin/biome', ['ci']));

/** Reads a tool's JSON report; a run that broke off before writing one counts as one failure. */
const counted = (report, code, read) => {
  const { passed, failed } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
};

const unit = async () => {
  const report = join(cacheFolder, 'unit.json');
  rmSync(report, { force: true });
  const { code } = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(report, code, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
};

const build = async () => {
  await buildApp();
  await buildCli();
  // After both, so that a page that is too big does not keep the browser tests from running.
  checkBudget();
  return { passed: 1, failed: 0 };
};

const browser = async () => {
  const CHROMIUM = await ensureChromium();
  console.log(`Browser: ${CHROMIUM}`);
  const report = join(cacheFolder, 'e2e.json');
  rmSync(report, { force: true });
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
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

const outcome = async ([title, step]) => {
  console.log(`\n== ${title}`);
  try {
    return { title, ...(await step()) };
  } catch (error) {
    reportTrouble(error);
    return { title, passed: 0, failed: 1 };
  }
};

/** Runs the named steps, or all; a failing step does not keep the later ones from running. */
const test = async (names) => {
  await ensureNodeModules();
  mkdirSync(cacheFolder, { recursive: true });
  const outcomes = [];
  for (const name of names) outcomes.push(await outcome(steps[name]));
  console.log('');
  for (const { title, passed, failed } of outcomes) {
    console.log(`${failed ? 'FAIL' : 'ok  '} ${title}: ${passed} passed, ${failed} failed`);
  }
  const sum = (key) => outcomes.reduce((total, one) => total + one[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
};

const asked = process.argv.slice(2).filter((name) => name in steps);
test(asked.length > 0 ? asked : Object.keys(steps)).catch(reportTrouble);

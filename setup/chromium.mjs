import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { run, runTool } from './run.mjs';
import { Trouble } from './trouble.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const playwrightBrowser = () => {
  if (!existsSync(inRoot('node_modules/playwright-core'))) return [];
  return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
};

const candidates = () => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'].filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...playwrightBrowser()].filter(isExecutable);
};

/**
 * Whether the browser starts. Some systems have an executable stub that only prints how to install
 * a browser.
 */
const starts = async (path) => (await run(path, ['--version'], { show: false })).code === 0;

/**
 * Path of a Chromium or Chrome that starts; the variable CHROMIUM comes first. Undefined without
 * any.
 */
export const findChromium = async () => {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Trouble(`CHROMIUM names ${chosen}, which does not start as a browser.`);
  }
  for (const path of new Set(candidates())) {
    if (await starts(path)) return path;
  }
  return undefined;
};

const asRoot = async (command) => {
  if (process.getuid?.() === 0) return command;
  const { code } = await run('sudo', ['-n', 'true'], { show: false });
  return code === 0 ? ['sudo', '-n', ...command] : undefined;
};

const installWithApt = async () => {
  const apt = isExecutable('/usr/bin/apt-get') ? await asRoot(['apt-get']) : undefined;
  if (!apt) return 'apt-get is not available, or needs rights that are not given';
  console.log('Installing Chromium with "apt-get install chromium" …');
  const [program, ...rest] = apt;
  await run(program, [...rest, 'update', '-qq'], { show: false });
  const { code, output } = await run(
    program,
    [...rest, 'install', '-y', '--no-install-recommends', 'chromium'],
    { show: false, env: { DEBIAN_FRONTEND: 'noninteractive' } },
  );
  return code === 0 ? undefined : `apt-get: ${output.trim().split('\n').slice(-3).join(' ')}`;
};

const installWithPlaywright = async () => {
  console.log('Installing Chromium with "playwright install chromium" …');
  const { code, output } = await runTool('playwright/cli.js', ['install', 'chromium'], {
    show: false,
  });
  return code === 0 ? undefined : `Playwright: ${output.trim().split('\n').slice(-3).join(' ')}`;
};

/** Path of a Chromium that starts; installs a browser if there is none, and prints how. */
export const ensureChromium = async () => {
  const present = await findChromium();
  if (present) return present;
  const failures = [];
  for (const install of [installWithApt, installWithPlaywright]) {
    const failure = await install();
    const found = await findChromium();
    if (found) return found;
    failures.push(failure ?? 'what was installed does not start');
  }
  throw new Trouble(
    'The browser tests need a Chromium, and none could be installed:\n' +
      failures.map((failure) => `  - ${failure}`).join('\n') +
      '\nInstall Chromium or Chrome yourself, or set CHROMIUM to its path, then try again.',
  );
};

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { appFolder } from './paths.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Maximum size of the JavaScript that the page loads before the form is usable, in KiB after gzip.
 */
export const initialBudget = 150;

/** Builds the app into dist/app. */
export const buildApp = async () => {
  console.log('Building the app …');
  // Imported dynamically, because the packages may have been installed just before.
  const { build } = await import('vite');
  await build({ logLevel: 'warn', build: { outDir: appFolder, emptyOutDir: true } });
  writeFileSync(join(appFolder, 'third-party-notices.txt'), thirdPartyNotices());
};

/** Throws when the initially loaded JavaScript of the built app exceeds the budget. */
export const checkBudget = () => {
  const size = initialSize();
  const figure = `${size.toFixed(1)} KiB of JavaScript (gzip) before the form is usable`;
  if (size > initialBudget) throw new Trouble(`${figure}; the budget is ${initialBudget} KiB.`);
  console.log(`${figure}; the budget is ${initialBudget} KiB.`);
};

const zippedSize = (path) =>
  gzipSync(readFileSync(join(appFolder, path)), { level: 9 }).length / 1024;

/**
 * Size of the JavaScript that the built page loads first, in KiB after gzip: what index.html names,
 * and the texts of the language that has more of them.
 */
export const initialSize = () => {
  const page = readFileSync(join(appFolder, 'index.html'), 'utf8');
  const tags = page.match(/<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*\bmodulepreload\b[^>]*>/g) ?? [];
  const scripts = tags.map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)[1]);
  const texts = readdirSync(join(appFolder, 'assets')).filter((name) =>
    /^texts-.*\.js$/.test(name),
  );
  if (texts.length !== 2) throw new Trouble('The build has no chunk of texts for each language.');
  const sizes = texts.map((name) => zippedSize(join('assets', name)));
  return scripts.reduce((sum, script) => sum + zippedSize(script), Math.max(...sizes));
};

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { appFolder } from './paths.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';
import { Trouble } from './trouble.mjs';

/** Most JavaScript that the page may load before the form is usable, in KiB after gzip. */
export const initialBudget = 150;

/** Builds the app into dist/app. */
export const buildApp = async () => {
  console.log('Building the app …');
  // Imported here, because the packages may have been installed a moment ago.
  const { build } = await import('vite');
  await build({ logLevel: 'warn', build: { outDir: appFolder, emptyOutDir: true } });
  writeFileSync(join(appFolder, 'third-party-notices.txt'), thirdPartyNotices());
};

/** Fails when the first JavaScript of the built app is over the budget. */
export const checkBudget = () => {
  const size = initialSize();
  const figure = `${size.toFixed(1)} KiB of JavaScript (gzip) before the form is usable`;
  if (size > initialBudget) throw new Trouble(`${figure}; the budget is ${initialBudget} KiB.`);
  console.log(`${figure}; the budget is ${initialBudget} KiB.`);
};

/** JavaScript that the built page loads first, in KiB after gzip: its entry and static imports. */
export const initialSize = () => {
  const page = readFileSync(join(appFolder, 'index.html'), 'utf8');
  const tags = page.match(/<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*\bmodulepreload\b[^>]*>/g) ?? [];
  const scripts = tags.map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)[1]);
  const bytes = scripts.map((script) =>
    gzipSync(readFileSync(join(appFolder, script)), { level: 9 }),
  );
  return bytes.reduce((sum, { length }) => sum + length, 0) / 1024;
};

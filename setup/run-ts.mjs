import './node-version.mjs';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, inRoot, root } from './paths.mjs';

/** Whether the bundle exists and is newer than all of its source files. */
const isFresh = (bundle, list) => {
  if (!existsSync(bundle) || !existsSync(list)) return false;
  const made = statSync(bundle).mtimeMs;
  return JSON.parse(readFileSync(list, 'utf8')).every(
    (path) => (statSync(inRoot(path), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) <= made,
  );
};

/**
 * Keeps packages out of the bundle: Node finds them from the cache folder, which is inside
 * node_modules. Also keeps out the modules of setup/, which compute the path of the checkout from
 * their location.
 */
const outside = {
  name: 'outside',
  resolveId(id, importer) {
    if (/^(?:node:|[a-z@])/.test(id)) return { id, external: true };
    const path = importer && join(dirname(importer), id);
    if (!path?.startsWith(inRoot('setup/'))) return undefined;
    return { id: pathToFileURL(path).href, external: true };
  },
};

const bundleFor = async (entry, name) => {
  const bundle = join(cacheFolder, `${name}.mjs`);
  const list = join(cacheFolder, `${name}.inputs.json`);
  if (isFresh(bundle, list)) return bundle;
  // Imported dynamically: it takes a quarter of a second, and an up-to-date bundle does not need
  // it.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: inRoot(entry),
    platform: 'node',
    plugins: [outside],
  });
  await build.write({ file: bundle, format: 'esm', codeSplitting: false, sourcemap: 'inline' });
  const inputs = (await build.watchFiles).map((path) => relative(root, path));
  await build.close();
  writeFileSync(list, JSON.stringify([...inputs, 'package-lock.json'].sort()));
  return bundle;
};

/** Bundles a TypeScript entry of the checkout if it has changed, and imports the bundle. */
export const importTypeScript = async (entry) => {
  const name = entry.replace(/\.\w+$/, '').replaceAll('/', '-');
  return import(pathToFileURL(await bundleFor(entry, name)).href);
};

/**
 * Usage: `node setup/run-ts.mjs entry.ts …`. The entry exports `main(args)`, which returns the exit
 * code.
 */
if (process.argv[1] === inRoot('setup/run-ts.mjs')) {
  const [entry, ...args] = process.argv.slice(2);
  const { main } = await importTypeScript(entry);
  process.exitCode = await main(args);
}

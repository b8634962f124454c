import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Trouble } from './trouble.mjs';

const packagesOf = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8')).packages;

/** The reason why the installed packages differ from the lock file; undefined when they do not. */
const reasonToInstall = () => {
  if (!existsSync(inRoot('node_modules'))) return 'node_modules is missing';
  // npm writes this list of installed packages; it is missing after an interrupted install.
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return 'node_modules is incomplete';
  const installed = packagesOf('node_modules/.package-lock.json');
  const stale = Object.entries(packagesOf('package-lock.json')).find(
    ([path, wanted]) =>
      path !== '' &&
      // The lock file also lists native packages for other systems, which npm does not install.
      !(wanted.optional || wanted.devOptional) &&
      installed[path]?.version !== wanted.version,
  );
  return stale && `${stale[0]} is not at version ${stale[1].version}`;
};

/** Installs the packages of the lock file if they are missing or outdated, and prints why. */
export const ensureNodeModules = async () => {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`Installing packages with "npm ci" (${reason}) …`);
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { show: false })
    : await run('npm', args, { show: false });
  if (code === 0) return;
  const said = output.split('\n').filter((line) => line && !line.startsWith('npm warn'));
  throw new Trouble(
    `The packages could not be installed. npm said:\n\n${said.slice(0, 12).join('\n')}\n\n` +
      'Check the network and the registry that npm uses ("npm config get registry"), then try again.',
  );
};

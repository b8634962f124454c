import './node-version.mjs';
import { buildApp } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { reportTrouble } from './trouble.mjs';

const bench = async () => {
  await ensureNodeModules();
  await buildApp();
  await buildCli();
  // Imported dynamically, because it needs packages that may have been installed just before.
  const { importTypeScript } = await import('./run-ts.mjs');
  const { main } = await importTypeScript('bench/main.ts');
  process.exitCode = await main(process.argv.slice(2));
};

bench().catch(reportTrouble);

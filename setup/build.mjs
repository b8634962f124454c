import './node-version.mjs';
import { buildApp, checkBudget } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { reportTrouble } from './trouble.mjs';

const build = async () => {
  await ensureNodeModules();
  await buildApp();
  await buildCli();
  checkBudget();
};

build().catch(reportTrouble);

import './node-version.mjs';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { appFolder } from './paths.mjs';
import { serve } from './serve.mjs';
import { reportTrouble, Trouble } from './trouble.mjs';

const usualPort = 4173;

const portFrom = (args) => {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { port: { type: 'string' } } }));
  } catch (error) {
    throw new Trouble(`${error.message}\nUsage: npm start -- [--port NUMBER]`);
  }
  const port = Number(values.port ?? usualPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Trouble(`--port takes a number from 0 to 65535, not "${values.port}".`);
};

const start = async () => {
  const port = portFrom(process.argv.slice(2));
  await ensureNodeModules();
  await buildApp();
  const { address, taken } = await serve(appFolder, { port });
  if (taken) console.log(`Port ${taken} is taken, so a free one is used.`);
  console.log(`\nWaybill is at ${address}  (stop it with Ctrl+C)`);
};

start().catch(reportTrouble);

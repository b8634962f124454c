import './node-version.mjs';
import { parseArgs } from 'node:util';
import { appFolder } from './paths.mjs';
import { serve } from './serve.mjs';
import { reportTrouble } from './trouble.mjs';

// Serves the last build of the app on exactly the given port, for tests and measurements.
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
serve(appFolder, { port: Number(values.port), strict: true })
  .then(({ address }) => console.log(address))
  .catch(reportTrouble);

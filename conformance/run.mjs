// The entry of `npm run conformance`; main.ts says which options there are.
import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../setup/run-ts.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { main } = await importTypeScript('conformance/main.ts');
process.exitCode = await main(process.argv.slice(2));

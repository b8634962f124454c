// Entry of `npm run conformance`; options.ts lists the options.
import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../setup/run-ts.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { main } = await importTypeScript('conformance/main.ts');
process.exitCode = await main(process.argv.slice(2));

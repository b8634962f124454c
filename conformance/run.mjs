// Node 20 cannot read TypeScript, so vite loads the suite. See main.ts for the options.
import { runnerImport } from 'vite';

const entry = new URL('./main.ts', import.meta.url).pathname;
const { module } = await runnerImport(entry, { logLevel: 'error', configFile: false });
process.exitCode = await module.main(process.argv.slice(2));

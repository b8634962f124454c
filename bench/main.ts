import { cpus } from 'node:os';
import { initialBudget, initialSize } from '../setup/build-app.mjs';
import { cliFile } from '../setup/build-cli.mjs';
import { appFolder } from '../setup/paths.mjs';
import { serve } from '../setup/serve.mjs';
import { browserFigures } from './browser.ts';
import { commandLineFigures } from './command-line.ts';
import { generationFigures } from './generation.ts';
import { type Figure, table, withUnit } from './report.ts';

const sizeFigure = (): Figure => ({
  name: 'JavaScript before the form is usable, gzip',
  value: withUnit(initialSize(), 'KiB'),
  aim: `≤ ${initialBudget} KiB`,
});

const inBrowser = async (): Promise<readonly Figure[]> => {
  const { server, address } = await serve(appFolder, { port: 0 });
  try {
    return await browserFigures(address);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

/** Measures the waiting times of users and prints them; `--node` skips the browser. */
export const main = async (args: readonly string[]): Promise<number> => {
  const figures = [
    sizeFigure(),
    ...generationFigures(),
    ...commandLineFigures(cliFile),
    ...(args.includes('--node') ? [] : await inBrowser()),
  ];
  console.log(`\n${table(figures)}\n\nNode ${process.versions.node}, ${cpus().length} cores`);
  return 0;
};

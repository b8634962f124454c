import { mkdirSync, writeFileSync } from 'node:fs';
import { browserFaults, browserSchemaTools, writeBrowserSchemas } from './browser-schemas/index.ts';
import { requirements, type ToolCheck } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { source } from './core-source.ts';
import { install } from './install.ts';
import { endAll } from './kept-running.ts';
import { type Options, readOptions, usage } from './options.ts';
import { proveTools } from './planted/prove.ts';
import { timesSpent } from './process.ts';
import { runSuite } from './run-suite.ts';
import { markdownTable, rows, textTable } from './table.ts';

/** Exit code of an interrupted program, as in a shell. */
const INTERRUPTED = 130;

const log = (line: string): void => console.log(line);

const chosen = ({ only }: Options): ToolCheck[] =>
  checks.filter(({ tools }) => only.length === 0 || tools.some((tool) => only.includes(tool)));

/**
 * Installs the tools, proves that they accept valid and refuse faulty bundles, runs them and
 * reports their findings.
 */
async function conform(options: Options): Promise<number> {
  const asked = chosen(options);
  const needed = options.schemas ? browserSchemaTools : requirements(asked);
  const failed = await install(needed, log);
  if (failed.length > 0) {
    log(`Conformance cannot be judged without ${failed.join(', ')}.`);
    return 1;
  }
  if (options.schemas) writeBrowserSchemas(log);
  if (options.installOnly || options.schemas) return 0;
  const inBrowser = await browserFaults(needed, source, options.seed, log);
  const wrong = [...inBrowser, ...(await proveTools(asked))];
  for (const line of wrong) log(`✗ ${line}`);
  if (wrong.length > 0) return 1;
  log('Every tool accepts the sound sample and refuses every planted fault.');
  const started = Date.now();
  const { report, bundles, ended } = await runSuite(source, options, asked, log);
  const table = rows(
    report,
    asked.flatMap(({ tools }) => tools),
  );
  log(`\n${textTable(table)}\n`);
  for (const [program, seconds] of timesSpent())
    if (seconds >= 1) log(`  ${program} ran for ${Math.round(seconds)} s`);
  if (options.write && !ended) {
    mkdirSync('docs', { recursive: true });
    writeFileSync('docs/conformance.md', markdownTable(table, bundles));
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  const verdict =
    report.rejections.length === 0 ? 'no rejection' : `${report.rejections.length} rejections`;
  log(`conformance: ${verdict}, ${bundles}, ${seconds} s`);
  if (ended) log('It ended early: the table counts what was judged until then.');
  if (ended instanceof Error) log(ended.stack ?? ended.message);
  const code = report.rejections.length > 0 || ended instanceof Error ? 1 : ended ? INTERRUPTED : 0;
  // Tools that still run would keep the process alive.
  if (ended) process.exit(code);
  return code;
}

export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  return conform(options).finally(endAll);
}

import type { ToolCheck } from './checks/check.ts';
import type { Options } from './options.ts';
import { Progress } from './progress.ts';
import { randomConfigs } from './random.ts';
import { RejectionLog } from './rejection-log.ts';
import { type Rejection, Report } from './report.ts';
import { shrink } from './shrink.ts';
import type { ConfigFamily, ConfigSource, Labelled } from './source.ts';
import { judge } from './suite.ts';

export interface Outcome {
  readonly report: Report;
  /** A description of the judged bundles. */
  readonly bundles: string;
  /** Why the run ended early: a signal, or a tool that failed. */
  readonly ended?: 'interrupted' | Error;
}

/** Maximum number of bundles in memory and on disk at the same time. */
const AT_ONCE = 50;

/** The first failure of a tool, which will be shrunk. */
interface Failure<Config> {
  readonly config: Config;
  readonly rejection: Rejection;
}

function familiesOf<Config>(
  source: ConfigSource<Config>,
  options: Options,
): ConfigFamily<Config>[] {
  const { runs, seed } = options;
  const name = `random configurations (seed ${seed})`;
  const asked = source.families.filter(({ extra }) => options.variants || !extra);
  // The slowest families come last, so that an interrupt loses least.
  return [
    ...asked.filter(({ atOnce }) => atOnce === undefined),
    { name, configs: randomConfigs(source.arbitrary, seed, runs) },
    ...asked.filter(({ atOnce }) => atOnce !== undefined),
  ].filter(({ configs }) => configs.length > 0);
}

const inWords = (counts: readonly { readonly name: string; readonly count: number }[]): string =>
  counts.map(({ name, count }) => `${count} ${name}`).join(', ');

async function showSmallest<Config>(
  source: ConfigSource<Config>,
  failures: Iterable<Failure<Config>>,
  checks: readonly ToolCheck[],
  log: (line: string) => void,
): Promise<void> {
  for (const { config, rejection } of failures) {
    log(`\nShrinking ${rejection.bundle} for ${rejection.tool}: ${rejection.message}`);
    const smallest = await shrink(source, config, rejection, checks);
    log(`waybill.yaml that brings it:\n${source.waybillYaml(smallest)}`);
  }
}

/** Configurations of a family that are judged together. */
interface Portion<Config> {
  readonly family: ConfigFamily<Config>;
  readonly part: readonly Labelled<Config>[];
}

function* portions<Config>(families: readonly ConfigFamily<Config>[]): Generator<Portion<Config>> {
  for (const family of families) {
    const { configs, atOnce = AT_ONCE } = family;
    for (let start = 0; start < configs.length; start += atOnce)
      yield { family, part: configs.slice(start, start + atOnce) };
  }
}

/** Stores the first failure of each tool, to be shrunk at the end. */
function keepFailures<Config>(
  failures: Map<string, Failure<Config>>,
  part: readonly Labelled<Config>[],
  rejections: readonly Rejection[],
): void {
  const byLabel = new Map(part);
  for (const rejection of rejections) {
    const config = byLabel.get(rejection.bundle);
    if (config !== undefined && !failures.has(rejection.tool))
      failures.set(rejection.tool, { config, rejection });
  }
}

/**
 * Resolves `stopped` at a signal. A promise, because the run does not wait for tools that are still
 * running.
 */
function signals(): { readonly stopped: Promise<'interrupted'>; readonly ignore: () => void } {
  let stop = (): void => {};
  const stopped = new Promise<'interrupted'>((resolve) => {
    stop = () => resolve('interrupted');
  });
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return { stopped, ignore: () => process.off('SIGINT', stop).off('SIGTERM', stop) };
}

/**
 * Judges every family and the random configurations of the seed in portions, and prints rejections
 * as they occur. After an interrupt, the results so far are reported.
 */
export async function runSuite<Config>(
  source: ConfigSource<Config>,
  options: Options,
  checks: readonly ToolCheck[],
  log: (line: string) => void,
): Promise<Outcome> {
  const families = familiesOf(source, options);
  const counts = families.map(({ name, configs }) => ({ name, count: configs.length }));
  log(`Judging ${inWords(counts)}`);
  const report = new Report();
  const complaints = new RejectionLog(log);
  const progress = new Progress(counts);
  const failures = new Map<string, Failure<Config>>();
  const { stopped, ignore } = signals();
  let ended: Outcome['ended'];
  for (const { family, part } of portions(families)) {
    const began = Date.now();
    const said = new Report();
    const bundles = part.map(([label, config]) =>
      source.bundle(config, label, family.thorough === true),
    );
    const judging = judge(bundles, checks, said).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    ended = await Promise.race([judging, stopped]);
    if (ended) break;
    report.add(said);
    complaints.hear(said.rejections);
    keepFailures(failures, part, said.rejections);
    progress.judged(family.name, part.length, Date.now() - began);
    log(`  ${progress.line()}`);
  }
  ignore();
  complaints.sum();
  if (!ended) await showSmallest(source, failures.values(), checks, log);
  return { report, bundles: inWords(progress.done()), ...(ended ? { ended } : {}) };
}

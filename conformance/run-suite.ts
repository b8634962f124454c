import type { Check } from './checks/check.ts';
import { Complaints } from './complaints.ts';
import type { Options } from './options.ts';
import { Progress } from './progress.ts';
import { randomConfigs } from './random.ts';
import { type Rejection, Report } from './report.ts';
import { shrink } from './shrink.ts';
import type { Family, Source } from './source.ts';
import { judge } from './suite.ts';

export interface Outcome {
  readonly report: Report;
  /** What was judged, in words. */
  readonly bundles: string;
  /** Why it ended before everything was judged: a signal, or a tool that failed. */
  readonly ended?: 'interrupted' | Error;
}

/** So many bundles are in memory and on the disk at once. */
const AT_ONCE = 50;

/** A failure that can be made smaller: the first of its tool. */
interface Failure<Config> {
  readonly config: Config;
  readonly rejection: Rejection;
}

function familiesOf<Config>(source: Source<Config>, options: Options): Family<Config>[] {
  const { runs, seed } = options;
  const name = `random configurations (seed ${seed})`;
  const asked = source.families.filter(({ extra }) => options.variants || !extra);
  // What takes longest comes last: an interrupt then loses least.
  return [
    ...asked.filter(({ atOnce }) => atOnce === undefined),
    { name, configs: randomConfigs(source.arbitrary, seed, runs) },
    ...asked.filter(({ atOnce }) => atOnce !== undefined),
  ].filter(({ configs }) => configs.length > 0);
}

const inWords = (counts: readonly (readonly [number, string])[]): string =>
  counts.map(([count, name]) => `${count} ${name}`).join(', ');

async function showSmallest<Config>(
  source: Source<Config>,
  failures: Iterable<Failure<Config>>,
  checks: readonly Check[],
  log: (line: string) => void,
): Promise<void> {
  for (const { config, rejection } of failures) {
    log(`\nShrinking ${rejection.bundle} for ${rejection.tool}: ${rejection.message}`);
    const smallest = await shrink(source, config, rejection, checks);
    log(`waybill.yaml that brings it:\n${source.waybillYaml(smallest)}`);
  }
}

/**
 * Judges every family and the random configurations of the seed, a few at a time; complaints are
 * told as they come. When it is interrupted, what was judged until then counts.
 */
export async function runSuite<Config>(
  source: Source<Config>,
  options: Options,
  checks: readonly Check[],
  log: (line: string) => void,
): Promise<Outcome> {
  const families = familiesOf(source, options);
  log(`Judging ${inWords(families.map(({ name, configs }) => [configs.length, name]))}`);
  const report = new Report();
  const complaints = new Complaints(log);
  const progress = new Progress(
    families.map(({ name, configs }) => ({ name, count: configs.length })),
  );
  const failures = new Map<string, Failure<Config>>();
  const judged = new Map<string, number>();
  let ended: Outcome['ended'];
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = () => {
      ended = 'interrupted';
      resolve();
    };
  });
  process.once('SIGINT', stop).once('SIGTERM', stop);
  for (const { name, configs, thorough, atOnce = AT_ONCE } of families) {
    for (let start = 0; start < configs.length && !ended; start += atOnce) {
      const part = configs.slice(start, start + atOnce);
      const began = Date.now();
      const said = new Report();
      const bundles = part.map(([label, config]) =>
        source.bundle(config, label, thorough === true),
      );
      const judging = judge(bundles, checks, said).catch((error: unknown) => {
        ended ??= error instanceof Error ? error : new Error(String(error));
      });
      await Promise.race([judging, stopped]);
      // A signal ends the tools too, so what they said last is no judgement.
      if (ended) break;
      report.add(said);
      complaints.hear(said.rejections);
      const byLabel = new Map(part);
      for (const rejection of said.rejections) {
        const config = byLabel.get(rejection.bundle);
        if (config !== undefined && !failures.has(rejection.tool))
          failures.set(rejection.tool, { config, rejection });
      }
      judged.set(name, (judged.get(name) ?? 0) + part.length);
      progress.judged(name, part.length, Date.now() - began);
      log(`  ${progress.line()}`);
    }
  }
  process.off('SIGINT', stop).off('SIGTERM', stop);
  complaints.sum();
  if (!ended) await showSmallest(source, failures.values(), checks, log);
  const bundles = inWords([...judged].map(([name, count]) => [count, name]));
  return { report, bundles, ...(ended ? { ended } : {}) };
}

import type { Check } from './checks/check.ts';
import type { Options } from './options.ts';
import { randomConfigs, randomLabel } from './random.ts';
import { complaint, type Rejection, Report } from './report.ts';
import { shrink } from './shrink.ts';
import type { Source } from './source.ts';
import { judge } from './suite.ts';

export interface Outcome {
  readonly report: Report;
  /** What was judged, in words. */
  readonly bundles: string;
}

/** How many different complaints are printed; the table counts all rejections. */
const SHOWN = 60;

/** Says each complaint once, with the first bundle that it is about and the number of all. */
function show(rejections: readonly Rejection[], log: (line: string) => void): void {
  const groups = new Map<string, Rejection[]>();
  for (const rejection of rejections) {
    const key = complaint(rejection);
    groups.set(key, [...(groups.get(key) ?? []), rejection]);
  }
  for (const [first, ...others] of [...groups.values()].slice(0, SHOWN)) {
    if (!first) continue;
    const more = others.length > 0 ? ` · and ${others.length} like it` : '';
    log(`✗ ${first.tool} · ${first.bundle} · ${first.file}${more}`);
    log(`    ${first.message.replaceAll('\n', '\n    ')}`);
  }
  if (groups.size > SHOWN) log(`… and ${groups.size - SHOWN} other complaints`);
}

/** The first random failure of each tool, made as small as it gets. */
async function showSmallest<Config>(
  source: Source<Config>,
  configs: ReadonlyMap<string, Config>,
  checks: readonly Check[],
  report: Report,
  log: (line: string) => void,
): Promise<void> {
  const seen = new Set<string>();
  for (const rejection of report.rejections) {
    const config = configs.get(rejection.bundle);
    if (config === undefined || seen.has(rejection.tool)) continue;
    seen.add(rejection.tool);
    log(`\nShrinking ${rejection.bundle} for ${rejection.tool}: ${rejection.message}`);
    const smallest = await shrink(source, config, rejection, checks);
    log(`waybill.yaml that brings it:\n${source.waybillYaml(smallest)}`);
  }
}

/** Judges the presets and the random configurations of the seed. */
export async function runSuite<Config>(
  source: Source<Config>,
  options: Options,
  checks: readonly Check[],
  log: (line: string) => void,
): Promise<Outcome> {
  const report = new Report();
  const variants = options.variants ? source.variants : [];
  const configs = randomConfigs(source, options.seed, options.runs);
  const bundles = [
    ...source.presets.map(([label, config]) => source.bundle(config, label, true)),
    ...variants.map(([label, config]) => source.bundle(config, label, false)),
    ...configs.map((config, run) => source.bundle(config, randomLabel(options.seed, run), false)),
  ];
  const { presets } = source;
  const words = `${presets.length} presets, ${variants.length} variants and ${configs.length} random configurations (seed ${options.seed})`;
  log(`Judging ${words}`);
  await judge(bundles, checks, report, log);
  show(report.rejections, log);
  const byLabel = new Map(configs.map((config, run) => [randomLabel(options.seed, run), config]));
  await showSmallest(source, byLabel, checks, report, log);
  return { report, bundles: words };
}

import type { Check } from './checks/check.ts';
import type { Options } from './options.ts';
import { randomConfigs, randomLabel, shrink } from './random.ts';
import { type Rejection, Report } from './report.ts';
import type { Source } from './source.ts';
import { judge } from './suite.ts';

export interface Outcome {
  readonly report: Report;
  /** What was judged, in words. */
  readonly bundles: string;
}

/** How many different complaints are printed; the table counts all rejections. */
const SHOWN = 60;

/** A complaint without the values that differ between bundles: hashes, quoted words, lines. */
const pattern = ({ tool, message }: Rejection): string =>
  `${tool} ${message.replace(/"[^"]*"|[0-9a-f]{16,}|\d+/g, '…')}`;

/** Says each complaint once, with the first bundle that it is about and the number of all. */
function show(rejections: readonly Rejection[], log: (line: string) => void): void {
  const groups = new Map<string, Rejection[]>();
  for (const rejection of rejections) {
    const key = pattern(rejection);
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
  options: Options,
  checks: readonly Check[],
  report: Report,
  log: (line: string) => void,
): Promise<void> {
  for (const tool of new Set(report.rejections.map((rejection) => rejection.tool))) {
    for (let run = 0; run < options.runs; run++) {
      const label = randomLabel(options.seed, run);
      const rejection = report.rejections.find(
        (said) => said.tool === tool && said.bundle === label,
      );
      if (!rejection) continue;
      log(`\nShrinking ${label} for ${tool} …`);
      const config = await shrink(source, options.seed, run, rejection, checks);
      if (config !== undefined)
        log(`waybill.yaml that ${tool} refuses:\n${source.waybillYaml(config)}`);
      break;
    }
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
  const configs = randomConfigs(source, options.seed, options.runs);
  const bundles = [
    ...source.presets.map(([label, config]) => source.bundle(config, label, true)),
    ...source.variants.map(([label, config]) => source.bundle(config, label, false)),
    ...configs.map((config, run) => source.bundle(config, randomLabel(options.seed, run), false)),
  ];
  const { presets, variants } = source;
  const words = `${presets.length} presets, ${variants.length} variants and ${configs.length} random configurations (seed ${options.seed})`;
  log(`Judging ${words}`);
  await judge(bundles, checks, report, log);
  show(report.rejections, log);
  await showSmallest(source, options, checks, report, log);
  return { report, bundles: words };
}

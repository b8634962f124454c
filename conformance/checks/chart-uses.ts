import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { type ChartUse, errorOf, nulls, parentChart, parentValues } from '../chart-uses.ts';
import { ask } from '../kept-running.ts';
import { readObjects } from '../objects.ts';
import { each, type Result } from '../process.ts';
import { charts, helmArguments, releaseOf, valuesFile } from '../renderings.ts';
import type { Report } from '../report.ts';
import type { ToolCheck } from './check.ts';

interface Subject {
  readonly bundle: PlacedBundle;
  readonly chart: string;
  readonly report: Report;
}

const textOf = (bundle: PlacedBundle, wanted: string): string =>
  bundle.files.find(({ path }) => path === wanted)?.text ?? '{}';

/** A folder outside of the bundle's files. */
const folderFor = ({ bundle, chart }: Subject, name: string): string => {
  const folder = join(bundle.folder, '.used', chart.replaceAll('/', '_'), name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const judge = ({ bundle, chart, report }: Subject, use: string, result: Result): void => {
  report.checked('helm');
  const error = errorOf(result);
  if (error !== undefined) report.reject('helm', bundle, valuesFile(chart), `${use}: ${error}`);
};

/** Renders with one value removed. */
const withNull = async (subject: Subject, { name, values }: ChartUse): Promise<void> => {
  const { bundle, chart } = subject;
  const path = join(folderFor(subject, 'nulls'), `${name.replaceAll('/', '_')}.yaml`);
  writeFileSync(path, JSON.stringify(values));
  const args = [releaseOf(bundle, chart), ...(await helmArguments(bundle, chart))];
  judge(subject, name, await ask('helm', ['template', ...args, '--values', path]));
};

/**
 * `helm upgrade --reuse-values`: the values of the installed chart take the place of the new
 * chart's (https://helm.sh/docs/helm/helm_upgrade/).
 */
const afterOther = async (subject: Subject, other: PlacedBundle): Promise<void> => {
  const { bundle, chart } = subject;
  const [installed] = charts(other);
  if (installed === undefined || other === bundle) return;
  const folder = join(folderFor(subject, other.label.replaceAll(/\W+/g, '-')), 'chart');
  cpSync(join(bundle.folder, chart), folder, { recursive: true });
  writeFileSync(join(folder, 'values.yaml'), textOf(other, valuesFile(installed)));
  const [, ...rest] = await helmArguments(bundle, chart);
  const args = ['template', releaseOf(bundle, chart), folder, ...rest];
  judge(subject, `--reuse-values after ${other.label}`, await ask('helm', args));
};

const nameOf = (chart: string): string => chart.slice(chart.lastIndexOf('/') + 1);

/** Renders a parent chart whose condition is on, then off. */
const asSubchart = async (subject: Subject): Promise<void> => {
  const { bundle, chart, report } = subject;
  const name = nameOf(chart);
  const folder = folderFor(subject, 'parent');
  cpSync(join(bundle.folder, chart), join(folder, 'charts', name), { recursive: true });
  writeFileSync(join(folder, 'Chart.yaml'), parentChart(name));
  const [, ...rest] = await helmArguments(bundle, chart);
  for (const enabled of [true, false]) {
    writeFileSync(join(folder, 'values.yaml'), JSON.stringify(parentValues(name, enabled)));
    const result = await ask('helm', ['template', 'parent', folder, ...rest]);
    judge(subject, `as a subchart, enabled=${enabled}`, result);
    if (result.code === 0 && readObjects(result.stdout).length > 0 !== enabled)
      report.reject('helm', bundle, valuesFile(chart), `subchart with enabled=${enabled}`);
  }
};

const useAll = async (subject: Subject, before: PlacedBundle | undefined): Promise<void> => {
  const { bundle, chart } = subject;
  const [values] = readObjects(textOf(bundle, valuesFile(chart)));
  // Files that cannot be parsed are reported by the document check and by Helm.
  if (values === undefined) return;
  await each([...nulls(values)], (use) => withNull(subject, use));
  if (before !== undefined) await afterOther(subject, before);
  await asSubchart(subject);
};

/**
 * A chart renders as others use it: as a subchart with a condition, with `global`, with each value
 * removed, and with the values that `--reuse-values` takes over from another version. Only for
 * bundles marked `thorough`.
 */
export const chartUses: ToolCheck = {
  name: 'Chart uses',
  tools: ['helm'],
  needs: ['kustomize'],
  check: async (bundles, report) => {
    const thorough = bundles.filter((bundle) => bundle.thorough);
    await each([...thorough.entries()], async ([index, bundle]) => {
      const before = thorough.at(index - 1);
      await each(charts(bundle), (chart) => useAll({ bundle, chart, report }, before));
    });
  },
};

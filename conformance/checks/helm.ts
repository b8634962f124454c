import type { PlacedBundle } from '../bundle.ts';
import { comparable } from '../helm-owned.ts';
import { differences } from '../objects.ts';
import { each } from '../process.ts';
import { renderedObjects, renderOnce } from '../rendering-cache.ts';
import {
  chartRenderings,
  charts,
  expectedObjects,
  helmArguments,
  namespaceOf,
  type Rendering,
  valuesEnvironments,
  valuesFile,
} from '../renderings.ts';
import type { Report } from '../report.ts';
import type { ToolCheck } from './check.ts';

async function lint(bundle: PlacedBundle, chart: string, report: Report): Promise<void> {
  await each([undefined, ...valuesEnvironments(bundle, chart)], async (environment) => {
    const args = await helmArguments(bundle, chart, environment);
    const words = ['lint', '--strict', '--quiet', ...args];
    const { code, stdout, stderr } = await renderOnce('helm', bundle, `${chart}/`, words);
    report.checked('helm');
    if (code !== 0)
      report.reject('helm', bundle, valuesFile(chart, environment), `lint: ${stdout}${stderr}`);
  });
}

async function compare(bundle: PlacedBundle, rendering: Rendering, report: Report): Promise<void> {
  const { file, environment, result } = rendering;
  report.checked('helm');
  if (result.code !== 0 || result.stderr.trim()) {
    report.reject('helm', bundle, file, result.stderr);
    return;
  }
  const expected = await expectedObjects(bundle, environment);
  const namespace = namespaceOf(expected);
  for (const difference of differences(
    comparable(expected, namespace),
    comparable(renderedObjects(result), namespace),
  )) {
    report.reject('helm', bundle, file, difference);
  }
}

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  await each(charts(bundle), (chart) => lint(bundle, chart, report));
  await each(await chartRenderings(bundle), (rendering) => compare(bundle, rendering, report));
}

/** The chart passes `helm lint` and renders the same objects as the raw manifests. */
export const helm: ToolCheck = {
  name: 'Helm',
  tools: ['helm'],
  needs: ['kustomize'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import {
  type ChartVariation,
  chartVariations,
  type InvalidValues,
  mistakes,
} from '../chart-variations.ts';
import { ask } from '../kept-running.ts';
import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { readObjects } from '../objects.ts';
import { each, type Result } from '../process.ts';
import { charts, helmArguments, releaseOf, valuesEnvironments, valuesFile } from '../renderings.ts';
import type { Report } from '../report.ts';
import { judgeTexts, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/** A chart rendered for one environment, and the values file to change. */
interface Subject {
  readonly bundle: PlacedBundle;
  readonly file: string;
  readonly args: readonly string[];
  readonly report: Report;
}

const FORBIDDEN = "don't meet the specifications of the schema";

/** Renders the chart with an additional values file. */
async function render({ bundle, args, file }: Subject, name: string, values: unknown) {
  const folder = join(bundle.folder, '.turned', file.replaceAll('/', '_'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll('/', '_')}.yaml`);
  writeFileSync(path, JSON.stringify(values));
  const result = await ask('helm', ['template', ...args, '--values', path]);
  return { path, result };
}

/** Changes one value; returns the rendering to validate. */
async function turned(subject: Subject, turn: ChartVariation): Promise<Question[]> {
  const { bundle, report, file } = subject;
  let last: { readonly path: string; readonly result: Result } | undefined;
  for (const values of turn.to) {
    last = await render(subject, turn.path, values);
    if (!last.result.stderr.includes(FORBIDDEN)) break;
  }
  if (!last) return [];
  report.checked('helm');
  const { path, result } = last;
  if (result.code !== 0) {
    report.reject('helm', bundle, file, `${turn.path}: ${result.stderr}`);
    return [];
  }
  const absolute = path.replace(/\.yaml$/, '.rendered.yaml');
  writeFileSync(absolute, result.stdout);
  const context = bundle.kubernetesVersion;
  return [{ bundle, path: `${file} ${turn.path}`, absolute, context, text: result.stdout }];
}

/** Reports a rejection unless the chart's schema refuses the invalid values. */
async function refused(subject: Subject, { path, values }: InvalidValues): Promise<void> {
  const { bundle, report, file } = subject;
  const { result } = await render(subject, `${path}.mistake`, values);
  report.checked('helm');
  if (!result.stderr.includes(FORBIDDEN))
    report.reject('helm', bundle, file, `the schema lets this pass: ${JSON.stringify(values)}`);
}

const textOf = (bundle: PlacedBundle, wanted: string): string =>
  bundle.files.find(({ path }) => path === wanted)?.text ?? '{}';

async function turnAll(bundle: PlacedBundle, chart: string, report: Report): Promise<Question[]> {
  const environments = [undefined, ...valuesEnvironments(bundle, chart)];
  const questions = await each(environments, async (environment) => {
    const file = valuesFile(chart, environment);
    const args = [releaseOf(bundle, chart), ...(await helmArguments(bundle, chart, environment))];
    const subject: Subject = { bundle, file, args, report };
    const [values] = readObjects(textOf(bundle, file));
    const [schema] = readObjects(textOf(bundle, `${chart}/values.schema.json`));
    // Files that cannot be parsed are reported by the document check and by Helm.
    if (values === undefined || schema === undefined) return [];
    if (environment === undefined)
      await each([...mistakes(values, schema)], (mistake) => refused(subject, mistake));
    return (await each(chartVariations(values), (turn) => turned(subject, turn))).flat();
  });
  return questions.flat();
}

/**
 * A chart stays valid when a user changes one value, and its schema refuses a value of the wrong
 * type. Only for bundles marked `thorough`.
 */
export const chartValues: ToolCheck = {
  name: 'Chart values',
  tools: ['helm', 'kubeconform'],
  needs: ['kustomize', ...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const thorough = bundles.filter((bundle) => bundle.thorough);
    const questions = await each(thorough, async (bundle) =>
      (await each(charts(bundle), (chart) => turnAll(bundle, chart, report))).flat(),
    );
    await judgeTexts('kubeconform', questions.flat(), report, kubeconform);
  },
};

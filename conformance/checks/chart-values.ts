import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { crdTools, kubeconform, kubernetesTools } from '../kubeconform.ts';
import { readYaml } from '../objects.ts';
import { each, type Result, run } from '../process.ts';
import { charts, helmArguments, releaseOf } from '../renderings.ts';
import type { Report } from '../report.ts';
import { type Check, locator } from './check.ts';

/** A value of values.yaml and what it is turned to; the second is tried if the schema forbids the first. */
interface Turn {
  readonly path: string;
  readonly to: readonly (boolean | number)[];
}

const escaped = (key: string): string => key.replace(/[.,[\]{}=\\]/g, '\\$&');

/** Every boolean the other way round, every number one more or one less. */
function turns(value: unknown, path = ''): Turn[] {
  if (typeof value === 'boolean') return [{ path, to: [!value] }];
  if (typeof value === 'number') return [{ path, to: [value + 1, value - 1] }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    turns(child, path ? `${path}.${escaped(key)}` : escaped(key)),
  );
}

async function render(args: readonly string[], { path, to }: Turn): Promise<Result> {
  let result: Result | undefined;
  for (const value of to) {
    result = await run(binary('helm'), ['template', ...args, '--set-json', `${path}=${value}`]);
    if (result.code === 0 || !result.stderr.includes('schema')) break;
  }
  if (!result) throw new Error(`nothing to turn ${path} to`);
  return result;
}

/** Renders the chart once per turned value and returns the files to validate. */
async function turnAll(bundle: PlacedBundle, chart: string, report: Report): Promise<string[]> {
  const values = bundle.files.find(({ path }) => path === `${chart}/values.yaml`);
  const args = [releaseOf(bundle, chart), ...(await helmArguments(bundle, chart))];
  const folder = join(bundle.folder, '.turned');
  mkdirSync(folder, { recursive: true });
  const files = await each(turns(readYaml(values?.text ?? '')), async (turn) => {
    const result = await render(args, turn);
    report.checked('helm');
    if (result.code !== 0) {
      report.reject('helm', bundle, `${chart}/values.yaml`, `${turn.path}: ${result.stderr}`);
      return [];
    }
    const file = join(folder, `${turn.path.replaceAll('/', '_')}.yaml`);
    writeFileSync(file, result.stdout);
    return [file];
  });
  return files.flat();
}

/** A chart stays sound when its user turns one value; only for bundles that are tried hard. */
export const chartValues: Check = {
  name: 'Chart values',
  tools: ['helm', 'kubeconform'],
  needs: ['kustomize', ...kubernetesTools, ...crdTools],
  check: async (bundles, report) => {
    const locate = locator(bundles);
    for (const bundle of bundles.filter(({ thorough }) => thorough)) {
      const files = (
        await Promise.all(charts(bundle).map((chart) => turnAll(bundle, chart, report)))
      ).flat();
      report.checked('kubeconform', files.length);
      for (const refused of await kubeconform(bundle.kubernetesVersion, files)) {
        const [owner, path] = locate(refused.filename);
        report.reject(
          'kubeconform',
          owner,
          path,
          `${refused.kind} ${refused.name}: ${refused.msg}`,
        );
      }
    }
  },
};

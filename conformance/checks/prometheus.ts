import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { filesLike, type PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { readYaml } from '../objects.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import type { Check } from './check.ts';

const CONFIG = /(^|\/)compose\/prometheus\.yml$/;
const RULES = /(^|\/)observability\/[^/]+\.rules\.yaml$/;
const TESTS = /(^|\/)observability\/[^/]+\.test\.yaml$/;
const OBJECT = /(^|\/)kubernetes\/base\/prometheusrule\.yaml$/;
const DASHBOARD = /(^|\/)observability\/dashboard\.json$/;

const lint = ['check', 'rules', '--lint=all', '--lint-fatal'];

interface Dashboard {
  readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
}

/** The rules inside an object of the Prometheus Operator. */
const inObject = (text: string): string =>
  dump((readYaml(text) as { readonly spec: unknown }).spec); // OBJECT names files of this kind only

/** The queries of a dashboard as rules, with its variables filled in as Grafana does. */
function inDashboard(text: string): string {
  const { panels } = JSON.parse(text) as Dashboard; // the core writes this shape
  const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  const filled = queries.map((expr) =>
    expr
      .replaceAll('$__rate_interval', '5m')
      .replaceAll('$namespace', '.*')
      .replaceAll('$job', 'job'),
  );
  const rules = filled.map((expr, index) => ({ record: `panel:query${index}:value`, expr }));
  return dump({ groups: [{ name: 'dashboard', rules }] });
}

async function ask(
  bundle: PlacedBundle,
  report: Report,
  path: string,
  args: readonly string[],
): Promise<void> {
  const { code, stdout, stderr } = await run(binary('promtool'), args);
  report.checked('promtool');
  if (code !== 0) report.reject('promtool', bundle, path, `${stdout}\n${stderr}`.trim());
}

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  const direct = (pattern: RegExp, args: readonly string[]) =>
    filesLike(bundle, pattern).map(({ path, absolute }) => ({ path, args: [...args, absolute] }));
  const folder = join(bundle.folder, '.promtool');
  const extracted = (pattern: RegExp, name: string, text: (file: string) => string) =>
    filesLike(bundle, pattern).map((file) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), text(file.text));
      return { path: file.path, args: [...lint, join(folder, name)] };
    });
  const questions = [
    ...direct(CONFIG, ['check', 'config']),
    ...direct(RULES, lint),
    ...direct(TESTS, ['test', 'rules']),
    ...extracted(OBJECT, 'object.yaml', inObject),
    ...extracted(DASHBOARD, 'dashboard.yaml', inDashboard),
  ];
  for (const { path, args } of questions) await ask(bundle, report, path, args);
}

/** Configuration, rules, their tests and every query, by Prometheus' own tool. */
export const prometheus: Check = {
  name: 'Prometheus',
  tools: ['promtool'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { filesLike, type PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { readYaml } from '../objects.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import type { Check } from './check.ts';

/** Where configurations of the Collector are: in files, ConfigMaps and the operator's objects. */
const FILE = /(^|\/)compose\/otel-collector\.yaml$/;
const OBJECT =
  /(^|\/)kubernetes\/(base\/configmap-collector|base\/opentelemetrycollector|logging\/configmap)\.yaml$/;

interface Holder {
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: { readonly config?: unknown };
}

/** The configuration inside an object; an agent of another kind has none. */
function inside(text: string): string | undefined {
  const { data, spec } = readYaml(text) as Holder; // OBJECT names the files of these two kinds only
  return data ? data['config.yaml'] : dump(spec?.config);
}

/** What the agent's Secret would hold, and nothing of the user's own. */
const env = { PATH: process.env.PATH ?? '', LOG_USERNAME: 'user', LOG_PASSWORD: 'password' };

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  const folder = join(bundle.folder, '.collector');
  const found = [
    ...filesLike(bundle, FILE).map(({ path, text }) => ({ path, text })),
    ...filesLike(bundle, OBJECT).map(({ path, text }) => ({ path, text: inside(text) })),
  ];
  for (const [index, { path, text }] of found.entries()) {
    if (text === undefined) continue;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, text);
    const args = ['validate', `--config=${file}`];
    const { code, stderr } = await run(binary('collector-check'), args, { env });
    report.checked('collector-check');
    if (code !== 0) report.reject('collector-check', bundle, path, stderr);
  }
}

/** The Collector's own `validate`, with the components that the files name. */
export const collector: Check = {
  name: 'Collector',
  tools: ['collector-check'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

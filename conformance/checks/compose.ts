import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesLike, type PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import type { Check } from './check.ts';

/** `compose.yaml` alone, and with every override that lies beside it. */
function variants(bundle: PlacedBundle, folder: string): string[][] {
  const overrides = bundle.files
    .filter(({ path }) => dirname(path) === folder && /\/?compose\.[^/]+\.yaml$/.test(path))
    .map(({ path }) => basename(path));
  return [['compose.yaml'], ...overrides.map((override) => ['compose.yaml', override])];
}

/** Only what Compose needs: COMPOSE_* and variables of the user must not hide a missing value. */
const environment = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  for (const { path, absolute } of filesLike(bundle, /(^|\/)compose\.yaml$/)) {
    const cwd = dirname(absolute);
    // The first step that the bundle's README asks of its user.
    const example = join(cwd, '.env.example');
    if (existsSync(example)) copyFileSync(example, join(cwd, '.env'));
    for (const files of variants(bundle, dirname(path))) {
      const args = [
        ...files.flatMap((file) => ['-f', file]),
        '--profile',
        '*',
        'config',
        '--quiet',
      ];
      const { code, stderr } = await run(binary('docker-compose'), args, { cwd, env: environment });
      report.checked('docker-compose');
      if (code !== 0 || stderr.trim()) {
        report.reject('docker-compose', bundle, files.join(' + '), stderr);
      }
    }
  }
}

export const compose: Check = {
  name: 'Compose',
  tools: ['docker-compose'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

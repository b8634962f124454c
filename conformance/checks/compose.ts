import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, type PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import type { Check } from './check.ts';

/** `compose.yaml` alone, and with every override that the bundle offers. */
function variants(bundle: PlacedBundle): string[][] {
  const overrides = namesIn(bundle, /^(compose\.[\w.-]+\.ya?ml)$/);
  return [['compose.yaml'], ...overrides.map((override) => ['compose.yaml', override])];
}

/** Only what Compose needs: COMPOSE_* and variables of the user must not hide a missing value. */
const environment = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  if (!existsSync(join(bundle.folder, 'compose.yaml'))) return;
  // The first step that the bundle's README asks of its user.
  const example = join(bundle.folder, '.env.example');
  if (existsSync(example)) copyFileSync(example, join(bundle.folder, '.env'));
  for (const files of variants(bundle)) {
    const args = [...files.flatMap((file) => ['-f', file]), '--profile', '*', 'config', '--quiet'];
    const { code, stderr } = await run(binary('docker-compose'), args, {
      cwd: bundle.folder,
      env: environment,
    });
    report.checked('docker-compose');
    if (code !== 0 || stderr.trim())
      report.reject('docker-compose', bundle, files.join(' + '), stderr);
  }
}

export const compose: Check = {
  name: 'Compose',
  tools: ['docker-compose'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

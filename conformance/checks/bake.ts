import { dirname } from 'node:path';
import { filesLike, type PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import type { Check } from './check.ts';

/** No variable of the user may stand in for one that the file forgets; no engine is asked. */
const environment = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' };

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  for (const { path, absolute } of filesLike(bundle, /(^|\/)docker-bake\.hcl$/)) {
    const args = ['bake', '--print', '--file', 'docker-bake.hcl'];
    const cwd = dirname(absolute);
    const { code, stderr } = await run(binary('buildx'), args, { cwd, env: environment });
    report.checked('buildx');
    if (code !== 0) report.reject('buildx', bundle, path, stderr);
  }
}

/** Bake resolves every variable, function and inheritance of its file and prints the build. */
export const bake: Check = {
  name: 'Bake',
  tools: ['buildx'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

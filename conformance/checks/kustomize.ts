import type { PlacedBundle } from '../bundle.ts';
import { differences, readObjects } from '../objects.ts';
import { each } from '../process.ts';
import { expectedObjects, kustomizations } from '../renderings.ts';
import type { Report } from '../report.ts';
import type { Check } from './check.ts';

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  for (const { file, environment, result } of await kustomizations(bundle)) {
    report.checked('kustomize');
    if (result.code !== 0 || result.stderr.trim()) {
      report.reject('kustomize', bundle, file, result.stderr);
      continue;
    }
    if (!bundle.objects && environment) continue; // nothing to compare with
    const expected = await expectedObjects(bundle, environment);
    for (const difference of differences(expected, readObjects(result.stdout))) {
      report.reject('kustomize', bundle, file, difference);
    }
  }
}

export const kustomize: Check = {
  name: 'Kustomize',
  tools: ['kustomize'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

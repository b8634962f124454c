import type { KubernetesObject, PlacedBundle } from '../bundle.ts';
import { differences, readObjects } from '../objects.ts';
import { each } from '../process.ts';
import { renderedObjects } from '../rendering-cache.ts';
import {
  expectedObjects,
  kustomizations,
  loggingManifests,
  loggingRenderings,
  type Rendering,
} from '../renderings.ts';
import type { Report } from '../report.ts';
import type { ToolCheck } from './check.ts';

/** Whether the overlay builds without output on stderr; reports a rejection otherwise. */
function builds({ file, result }: Rendering, bundle: PlacedBundle, report: Report): boolean {
  report.checked('kustomize');
  const sound = result.code === 0 && !result.stderr.trim();
  if (!sound) report.reject('kustomize', bundle, file, result.stderr);
  return sound;
}

async function judge(bundle: PlacedBundle, report: Report): Promise<void> {
  const compare = (rendering: Rendering, expected: readonly KubernetesObject[]): void => {
    for (const difference of differences(expected, renderedObjects(rendering.result)))
      report.reject('kustomize', bundle, rendering.file, difference);
  };
  for (const rendering of await kustomizations(bundle)) {
    const { environment } = rendering;
    // Without a plan there are no expected objects for an environment.
    if (builds(rendering, bundle, report) && (bundle.objects || !environment))
      compare(rendering, await expectedObjects(bundle, environment));
  }
  for (const rendering of await loggingRenderings(bundle))
    if (builds(rendering, bundle, report))
      compare(
        rendering,
        loggingManifests(bundle).flatMap(({ text }) => readObjects(text)),
      );
}

/** Every overlay builds and yields the objects of the plan for its environment. */
export const kustomize: ToolCheck = {
  name: 'Kustomize',
  tools: ['kustomize'],
  check: async (bundles, report) => {
    await each(bundles, (bundle) => judge(bundle, report));
  },
};

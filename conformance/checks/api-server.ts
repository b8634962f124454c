import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { binary, schemaFolder } from '../install.ts';
import { crdTools } from '../kubeconform.ts';
import { manifestGroups } from '../manifest-groups.ts';
import { each, run } from '../process.ts';
import { type Check, jsonLines, locator } from './check.ts';

interface Finding {
  readonly file: string;
  readonly object: string;
  readonly message: string;
}

/** Lines of `group<tab>file`: the files of a group are created together. */
async function groupLines(bundle: PlacedBundle): Promise<string[]> {
  const groups = await manifestGroups(bundle);
  return groups.flatMap(({ label, files }) =>
    files.map((file) => `${bundle.folder} ${label}\t${file}`),
  );
}

/**
 * What schemas cannot say: the API server's own validation and warnings, the
 * CEL rules of custom resources, and Pod Security admission. What the core
 * itself calls an error may be refused here; whatever it accepts may not.
 */
export const apiServer: Check = {
  name: 'API server',
  tools: ['object-check'],
  needs: ['kustomize', 'helm', ...crdTools],
  check: async (bundles, report) => {
    const locate = locator(bundles);
    const byRelease = new Map<string, string[]>();
    await each(bundles, async (bundle) => {
      const lines = await groupLines(bundle);
      const release = bundle.kubernetesVersion;
      byRelease.set(release, [...(byRelease.get(release) ?? []), ...lines]);
    });
    const definitions = crdTools.map((tool) => join(schemaFolder(tool), 'definitions'));
    for (const [release, lines] of byRelease) {
      report.checked('object-check', lines.length);
      const { code, stdout, stderr } = await run(
        binary('object-check'),
        [release, ...definitions],
        {
          input: lines.join('\n'),
        },
      );
      if (code !== 0) throw new Error(`object-check failed: ${stderr}`);
      for (const { file, object, message } of jsonLines<Finding>(stdout)) {
        const [bundle, path] = locate(file);
        if (bundle.knownErrors?.length) continue;
        report.reject('object-check', bundle, path, `${object}: ${message}`);
      }
    }
  },
};

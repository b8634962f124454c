import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decisions, single } from '../../decisions.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { generate } from '../../generate.ts';
import { plan } from '../../plan/index.ts';
import { namedDecisions } from '../../presets/index.ts';
import { arbitraryConfig } from '../../testing/arbitrary-config.ts';
import { schemaOfObject } from '../kubernetes/kind.ts';
import { documents } from './index.ts';

/** API groups of objects that are read by a local tool and never sent to a cluster. */
const FOR_NO_CLUSTER = /^(kustomize\.config\.k8s\.io|skaffold)\//;

const filesOf = (decisions: Decisions) =>
  generate(plan(decisions)).filter(({ path }) => documents.reads(path));

const problemsOf = async (decisions: Decisions): Promise<string[]> => {
  const target = { kubernetes: decisions.base.workload.kubernetesVersion };
  const problems = await Promise.all(
    filesOf(decisions).map((file) => documents.inspect(file, target)),
  );
  return problems.flat().map(({ path, line, message }) => `${path}:${line} ${message.en}`);
};

/** The kinds of objects without a schema. */
const unjudged = async (decisions: Decisions): Promise<string[]> => {
  const kinds: string[] = [];
  for (const { path, text } of filesOf(decisions)) {
    const parsed = path.endsWith('.json') ? undefined : parsePlacedYaml(text, '1.1');
    for (const document of parsed?.ok ? parsed.value.documents : []) {
      const { kind, apiVersion } = document as { kind?: string; apiVersion?: string }; // `apiVersion` and `kind` may be missing
      if (!kind || FOR_NO_CLUSTER.test(apiVersion ?? '')) continue;
      const found = await schemaOfObject(document, decisions.base.workload.kubernetesVersion);
      if (!found || !('schema' in found)) kinds.push(kind);
    }
  }
  return kinds;
};

test.each(namedDecisions)(
  'no file of $name has a problem, and every object has a schema',
  async ({ decisions }) => {
    expect(await problemsOf(decisions)).toEqual([]);
    expect(await unjudged(decisions)).toEqual([]);
  },
);

test('no file of any Config has a problem, and every object has a schema', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryConfig(), async (config) => {
      expect(await problemsOf(single(config))).toEqual([]);
      expect(await unjudged(single(config))).toEqual([]);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../../config.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { generate } from '../../generate.ts';
import { plan } from '../../plan/index.ts';
import { namedConfigs } from '../../presets/index.ts';
import { arbitraryConfig } from '../../testing/arbitrary-config.ts';
import { schemaOfObject } from '../kubernetes/kind.ts';
import { documents } from './index.ts';

/** API groups of objects that are read by a local tool and never sent to a cluster. */
const FOR_NO_CLUSTER = /^(kustomize\.config\.k8s\.io|skaffold)\//;

const filesOf = (config: Config) =>
  generate(plan(config)).filter(({ path }) => documents.reads(path));

const problemsOf = async (config: Config): Promise<string[]> => {
  const target = { kubernetes: config.workload.kubernetesVersion };
  const problems = await Promise.all(
    filesOf(config).map((file) => documents.inspect(file, target)),
  );
  return problems.flat().map(({ path, line, message }) => `${path}:${line} ${message.en}`);
};

/** The kinds of objects without a schema. */
const unjudged = async (config: Config): Promise<string[]> => {
  const kinds: string[] = [];
  for (const { path, text } of filesOf(config)) {
    const parsed = path.endsWith('.json') ? undefined : parsePlacedYaml(text, '1.1');
    for (const document of parsed?.ok ? parsed.value.documents : []) {
      const { kind, apiVersion } = document as { kind?: string; apiVersion?: string }; // `apiVersion` and `kind` may be missing
      if (!kind || FOR_NO_CLUSTER.test(apiVersion ?? '')) continue;
      const found = await schemaOfObject(document, config.workload.kubernetesVersion);
      if (!found || !('schema' in found)) kinds.push(kind);
    }
  }
  return kinds;
};

test.each(namedConfigs.map(({ name, config }) => [name, config] as const))(
  'no file of %s has a problem, and every object has a schema',
  async (_, config) => {
    expect(await problemsOf(config)).toEqual([]);
    expect(await unjudged(config)).toEqual([]);
  },
);

test('no file of any Config has a problem, and every object has a schema', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryConfig(), async (config) => {
      expect(await problemsOf(config)).toEqual([]);
      expect(await unjudged(config)).toEqual([]);
    }),
  );
});

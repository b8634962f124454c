import { expect, it } from 'vitest';
import { single } from '../../decisions.ts';
import { parseYaml } from '../../formats/yaml-parse.ts';
import { plan } from '../../plan/index.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { overlayFiles } from './overlay.ts';

const parsed = (text: string): unknown => {
  const result = parseYaml(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

it('keeps the last line break of a configuration file that differs', () => {
  const base = planWith({
    'settings.configFile': 'yaml',
    'settings.configEntries': [{ key: 'server.workers', kind: 'number', value: '4' }],
    'settings.overrides': [{ environment: 'production', name: 'server.workers', value: '16' }],
  });
  const own = plan(single(base.config), 'production');
  const [kustomization] = overlayFiles(base, own);
  // The artifact writes this structure.
  const { patches } = parsed(kustomization?.text ?? '') as {
    patches: { target: { name: string }; patch: string }[];
  };
  const patch = patches.find(({ target }) => target.name.endsWith('-config'))?.patch ?? '';
  const [operation] = parsed(patch) as { op: string; path: string; value: string }[];
  expect(operation).toMatchObject({ op: 'replace', path: '/data/app.yaml' });
  expect(operation?.value).toMatch(/server:\n {2}workers: 16\n$/);
});

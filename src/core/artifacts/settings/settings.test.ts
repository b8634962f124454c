import { expect, test } from 'vitest';
import { defaults, type FieldPath, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import type { FieldValue } from '../../fields/index.ts';
import { manifests } from '../../kubernetes/index.ts';
import { concrete } from '../../kubernetes/tree.ts';
import { plan } from '../../plan/index.ts';
import { settingsFiles } from './index.ts';

const entries = [
  { key: 'server.port', kind: 'number', value: '4317' },
  { key: 'server.workers', kind: 'number', value: '4' },
  { key: 'logging.format', kind: 'text', value: 'json' },
];
const overrides = [{ environment: 'production', name: 'server.workers', value: '16' }];

const planOf = (...changes: readonly (readonly [FieldPath, FieldValue])[]) =>
  plan(
    single(
      withValues(defaults, [
        ['settings.configFile', 'toml'],
        ['settings.configEntries', entries],
        ['settings.overrides', overrides],
        ...changes,
      ]),
    ),
  );

const files = (...changes: readonly (readonly [FieldPath, FieldValue])[]) =>
  new Map(settingsFiles.files(planOf(...changes)).map(({ path, text }) => [path, text]));

test('Without a configuration file there are no files.', () => {
  expect(files(['settings.configFile', 'none']).size).toBe(0);
});

test('The default file contains the table, an environment’s file only its changes.', () => {
  const written = files();
  expect([...written.keys()]).toEqual(['config/default.toml', 'config/production.toml']);
  expect(written.get('config/default.toml')).toContain('[server]\nport = 4317\nworkers = 4\n');
  expect(written.get('config/production.toml')).toMatch(
    /^# .*APP_ENVIRONMENT=production.*\n\[server\]\nworkers = 16\n$/,
  );
});

test('YAML is written where YAML is chosen, in the crate’s directory if it has one.', () => {
  const written = files(
    ['settings.configFile', 'yaml'],
    ['rust.code', 'crate'],
    ['rust.directory', 'crates/api'],
  );
  expect(written.get('crates/api/config/production.yaml')).toContain('server:\n  workers: 16\n');
});

test('The ConfigMap has the same entries as the default file (C-089).', () => {
  const own = planOf();
  const text = files()
    .get('config/default.toml')
    ?.replace(/^#.*\n/, '');
  const maps = manifests(own).map(({ tree }) => JSON.stringify(concrete(tree)));
  expect(
    maps.some((one) => one.includes('"ConfigMap"') && one.includes(JSON.stringify(text).slice(1))),
  ).toBe(true);
});

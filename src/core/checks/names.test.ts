import { expect, it } from 'vitest';
import { check } from '../checks/index.ts';
import { defaults, withValue } from '../config.ts';
import { single } from '../decisions.ts';
import { plan } from '../plan/index.ts';
import { listed } from './names.ts';

it('lists each name once, as code', () => {
  expect(listed(['A', 'B', 'A'])).toEqual({ en: '`A`, `B`', 'zh-CN': '`A`、`B`' });
});

it('listed does not repeat a token that was pasted into the column of names', () => {
  const name = 'sk_live_d41d8cd98f00b204e9800998ecf8427e';
  const rows = [{ name, kind: 'text', secret: false, value: 'glpat-d41d8cd98f00b204e980' }];
  const findings = check(plan(single(withValue(defaults, 'settings.variables', rows))));
  expect(findings.map(({ id }) => id)).toContain('typed-secret');
  expect(JSON.stringify(findings)).not.toContain(name);
});

import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import { plan } from '../../plan/index.ts';
import { entry } from '../cases/case.ts';
import { sharedOverride } from './shared-override.ts';

const findingsOf = (...keys: readonly string[]) =>
  sharedOverride.run(
    plan(
      single(
        withValues(defaults, [
          ['settings.configFile', 'toml'],
          ['settings.configEntries', keys.map((key) => entry(key, '1'))],
        ]),
      ),
    ),
  );

describe('the finding about keys with the same variable', () => {
  it.each([
    [['a-b', 'a_b'], 'APP__A_B'],
    [['cache.maxSize', 'cache.maxsize'], 'APP__CACHE__MAXSIZE'],
    [['a.b', 'a__b'], 'APP__A__B'],
    [['pool-a.size', 'pool_a.size', 'other'], 'APP__POOL_A__SIZE'],
  ])('names the keys %j and their variable %s', (keys, variable) => {
    const [finding, ...others] = findingsOf(...keys);
    expect(others).toEqual([]);
    for (const key of keys.slice(0, 2)) expect(finding?.title.en).toContain(`\`${key}\``);
    expect(finding?.title.en).not.toContain('other');
    expect(finding?.why.en).toContain(`\`${variable}\``);
  });

  it.each([[['a.b', 'a_b']], [['a-b', 'a-c']], [['a-b', 'a-b']]])(
    'is absent for %j, which share no variable or are the same key',
    (keys) => {
      expect(findingsOf(...keys)).toEqual([]);
    },
  );
});

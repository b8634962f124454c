import { describe, expect, it } from 'vitest';
import { changedPaths, defaults, presets, withValues } from '../../core/index.ts';
import { describesCode, keepingCode } from './own-code.ts';

const mine = withValues(defaults, [
  ['project.name', 'orders'],
  ['build.tls', 'openssl'],
  ['workload.replicas', 9],
]);

describe('a preset over a configuration that describes real code', () => {
  it.each(presets)('$id keeps the code and takes the rest from the preset', ({ config }) => {
    const next = keepingCode(config, mine);
    expect(next.project).toEqual(mine.project);
    expect(next.build.tls).toBe('openssl');
    expect(next.workload).toEqual(config.workload);
  });

  it('is noticed by what the user changed about the code', () => {
    expect(describesCode(mine)).toBe(true);
    expect(describesCode(withValues(defaults, [['workload.replicas', 9]]))).toBe(false);
  });

  it('changes nothing when applied twice', () => {
    const [preset] = presets;
    const once = keepingCode(preset?.config ?? defaults, mine);
    expect(changedPaths(keepingCode(preset?.config ?? defaults, once), once)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Config, withValue } from '../../src/core/index.ts';
import type { Labelled } from '../source.ts';
import { uncovered } from './coverage.ts';
import { presetSamples, rustSamples } from './samples.ts';

/**
 * Decisions that need no sample, because they remove the code, or leave the health checks to a port
 * that the code does not open.
 */
const free = new Set(['rust.code: none', 'project.healthPort: further']);

const bases = rustSamples
  .filter(([label]) => label === 'rust everything')
  .map(([, config]) => config);

const without = (
  samples: readonly Labelled<Config>[],
  change: (config: Config) => Config,
): readonly Labelled<Config>[] => samples.map(([label, config]) => [label, change(config)]);

describe('the compiled samples', () => {
  it('cover every field, column and option that affects the Rust code', () => {
    expect(bases).toHaveLength(1);
    expect(uncovered(rustSamples, bases, free)).toEqual([]);
  }, 180_000);

  it('report a column that the code reads and no sample fills', () => {
    const bare = without(rustSamples, (config) =>
      withValue(
        config,
        'settings.configEntries',
        config.settings.configEntries.map((row) => ({ ...row, range: '' })),
      ),
    );
    expect(uncovered(bare, [], free)).toContain('settings.configEntries.range: filled');
  }, 180_000);

  it('report an option that changes the code and no sample uses', () => {
    const bare = without(rustSamples, (config) => withValue(config, 'settings.configFile', 'none'));
    expect(uncovered(bare, [], free)).toContain('settings.configFile: yaml');
  }, 180_000);

  it('include the code of every preset and variant, as a crate and as modules', () => {
    const labels = presetSamples.map(([label]) => label);
    expect(labels).toContain('rust preset otlp-receiver, crate');
    expect(labels).toContain('rust preset otlp-receiver/collector, modules');
    expect(new Set(labels).size).toBe(labels.length);
  });
});

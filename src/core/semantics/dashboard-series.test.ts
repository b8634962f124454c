import { expect, it } from 'vitest';
import { generate, namedDecisions, plan } from '../index.ts';

/**
 * Series from other sources than the service: Prometheus itself, the kubelet, kube-state-metrics.
 */
const foreign = /^(?:up|container_\w+|kube_\w+)$/;

/** Metric names before a selector; the suffixes of a histogram count as the histogram. */
const seriesOf = (dashboard: string): readonly string[] => [
  ...new Set(
    [...dashboard.matchAll(/([a-z_][a-z0-9_]*)\{/g)].map(([, name = '']) =>
      name.replace(/_(?:bucket|count|sum)$/, ''),
    ),
  ),
];

const shown = namedDecisions.filter(
  ({ decisions: { base } }) =>
    base.telemetry.dashboard && base.rust.code !== 'none' && base.project.http,
);

it.each(shown)(
  'the dashboard of $name uses only series that the Rust code exports',
  ({ decisions }) => {
    const files = generate(plan(decisions));
    const dashboard = files.find(({ path }) => path.endsWith('/dashboard.json'))?.text ?? '';
    const code = files
      .filter(({ path }) => path.endsWith('.rs'))
      .map(({ text }) => text)
      .join('\n');
    const own = seriesOf(dashboard).filter((name) => !foreign.test(name));
    expect(own).toContain('process_resident_memory_bytes');
    expect(own.filter((name) => !code.includes(`"${name}"`))).toEqual([]);
  },
);

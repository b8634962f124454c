import { describe, expect, it } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { release } from './index.ts';

const textOf = (changes: Parameters<typeof planWith>[0]): string =>
  release.files(planWith(changes))[0]?.text ?? '';

it('has a script only for releases without a controller', () => {
  const paths = (strategy: string) =>
    release.files(planWith({ 'release.strategy': strategy })).map(({ path }) => path);
  expect(paths('blue-green')).toEqual(['scripts/switch-over.sh']);
  expect(paths('canary')).toEqual(['scripts/canary.sh']);
  for (const strategy of ['rolling', 'argo-blue-green', 'argo-canary', 'flagger']) {
    expect(paths(strategy)).toEqual([]);
  }
});

describe('the switch (C-098)', () => {
  const text = textOf({ 'release.strategy': 'blue-green' });

  it('waits for the pods before it switches the traffic, and says how to keep the change', () => {
    const ready = text.indexOf('rollout status "deployment/$NAME-$target"');
    const moved = text.indexOf('point "$NAME" "$target"');
    expect(ready).toBeGreaterThan(0);
    expect(moved).toBeGreaterThan(ready);
    expect(text).toContain('release.active');
  });

  it('uses strict mode, has a usage text and a dry run', () => {
    expect(text).toContain('set -euo pipefail');
    expect(text).toContain('-h | --help)');
    expect(text).toContain('--dry-run) dry_run=yes ;;');
  });

  it('is in the language of the bundle', () => {
    const chinese = textOf({ 'release.strategy': 'blue-green', 'packaging.language': 'zh-CN' });
    expect(chinese).toContain('待另一颜色的 Pod 就绪后将流量切换过去');
  });
});

describe('the canary (C-099)', () => {
  it('changes the weights of the routes if there are routes', () => {
    const text = textOf({
      'release.strategy': 'canary',
      'traffic.exposure': 'gateway',
      'project.grpc': true,
    });
    expect(text).toContain('patch httproute "$NAME"');
    expect(text).toContain('patch grpcroute "$NAME"');
    expect(text).not.toContain('pods)');
  });

  it('changes the weights of every route of the mesh', () => {
    const text = textOf({
      'release.strategy': 'canary',
      'mesh.provider': 'istio',
      'project.grpc': true,
    });
    expect(text).toContain('patch virtualservice "$NAME"');
    expect(text).toContain('/spec/http/1/route/1/weight');
  });

  it('scales pods where no object divides the traffic, and does not call this a weight', () => {
    const text = textOf({ 'release.strategy': 'canary' });
    expect(text).toContain('\npods)\n');
    expect(text).not.toContain('weight');
  });
});

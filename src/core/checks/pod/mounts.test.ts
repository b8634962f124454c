import { describe, expect, it } from 'vitest';
import { forAnyPlan } from '../../testing/any-plan.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { volume } from '../cases/case.ts';
import { check } from '../index.ts';
import { isSamePath, mountsOf } from './mounts.ts';

const file = { 'settings.configFile': 'toml', 'settings.configDirectory': '/app/config' } as const;

const idsWith = (changes: Parameters<typeof planWith>[0]): readonly string[] =>
  check(planWith(changes))
    .filter(({ severity }) => severity === 'error')
    .map(({ id }) => id)
    .filter((id) => /mount|hidden|shared-volume|container-name/.test(id));

describe('a mount with the path of another mount', () => {
  it.each([
    ['two volumes', { 'pod.volumes': [volume({}), volume({ name: 'b' })] }, 'same-mount-path'],
    [
      'a volume and the configuration file',
      { ...file, 'pod.volumes': [volume({ mountPath: '/app/config' })] },
      'same-mount-path',
    ],
    [
      'a Secret and a writable path',
      {
        'image.writablePaths': ['/tmp', '/cache'],
        'pod.volumes': [volume({ kind: 'secret', mountPath: '/cache' })],
      },
      'same-mount-path',
    ],
    [
      'a writable path and the configuration file',
      { ...file, 'image.writablePaths': ['/tmp', '/app/config'] },
      'same-mount-path',
    ],
    [
      'two names of one directory',
      {
        'pod.volumes': [
          volume({ mountPath: '/var/run/app' }),
          volume({ name: 'b', mountPath: '/run/app' }),
        ],
      },
      'same-mount-path',
    ],
    [
      'a volume inside a ConfigMap',
      {
        'pod.volumes': [
          volume({ kind: 'config-map', mountPath: '/srv' }),
          volume({ name: 'b', mountPath: '/srv/data' }),
        ],
      },
      'mount-in-read-only',
    ],
    [
      'a writable path inside the directory of the configuration file',
      { ...file, 'image.writablePaths': ['/tmp', '/app/config/cache'] },
      'mount-in-read-only',
    ],
    ['a volume on the binary', { 'pod.volumes': [volume({ mountPath: '/app' })] }, 'hidden-files'],
    [
      'a volume in place of the binary',
      { 'pod.volumes': [volume({ mountPath: '/app/app' })] },
      'hidden-files',
    ],
    [
      'a volume on the libraries',
      { 'pod.volumes': [volume({ mountPath: '/usr/lib' })] },
      'mount-on-system',
    ],
    [
      'a sidecar with the name of the proxy of the mesh',
      {
        'mesh.provider': 'istio',
        'pod.sidecars': [
          {
            name: 'istio-proxy',
            image: 'acme/proxy:1',
            command: '',
            port: 0,
            cpuRequest: '50m',
            memory: '64Mi',
          },
        ],
      },
      'same-container-name',
    ],
  ] as const)('is an error: %s', (_, changes, id) => {
    expect(idsWith(changes)).toContain(id);
  });

  it.each([
    ['a volume on /tmp', { 'pod.volumes': [volume({ mountPath: '/tmp' })] }],
    ['a volume inside /tmp', { 'pod.volumes': [volume({ mountPath: '/tmp/x' })] }],
    ['the file inside a volume', { ...file, 'pod.volumes': [volume({ mountPath: '/data' })] }],
    [
      'directories whose names begin alike',
      { 'pod.volumes': [volume({ mountPath: '/application' })] },
    ],
  ] as const)('is no error: %s', (_, changes) => {
    expect(idsWith(changes)).toEqual([]);
  });

  it('is reported whenever the plan leaves a mount out', () => {
    forAnyPlan((of) => {
      const missing = mountsOf(of).filter(
        (mount) =>
          !of.volumes.some(
            ({ mountPath, readOnly, source }) =>
              isSamePath(mountPath, mount.mountPath) &&
              (JSON.stringify(source) === JSON.stringify(mount.source) ||
                (mount.origin === 'image.writablePaths' && !readOnly && 'size' in source) ||
                (mount.origin === 'image.writablePaths' && source.kind === 'claim' && !readOnly)),
          ),
      );
      if (missing.length === 0 || of.environment !== undefined) return;
      const ids = check(of).map(({ id }) => id);
      if (
        !of.config.packaging.targets.some((one) =>
          ['kubernetes', 'kustomize', 'helm'].includes(one),
        )
      )
        return;
      expect(ids).toContain('same-mount-path');
    });
  });
});

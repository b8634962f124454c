import { withValue } from '../../config.ts';
import { single } from '../../decisions.ts';
import { plan as planOf } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { freeConfigDirectory, mountsInReadOnly } from './mounts.ts';

/** Reports a mount inside a read-only mount, where the runtime cannot create the directory. */
export const mountInReadOnly = defineCheck({
  id: 'mount-in-read-only',
  run: (plan) => {
    const pairs = mountsInReadOnly(plan);
    if (pairs.length === 0) return [];
    const inner = listed(pairs.map((pair) => pair.inner.mountPath));
    const outer = listed(pairs.map((pair) => pair.outer.mountPath));
    const isAboutFile = pairs.every(({ inner: one, outer: other }) =>
      [one.origin, other.origin].includes('settings.configDirectory'),
    );
    return [
      {
        severity: 'error',
        at: [...new Set(pairs.flatMap((pair) => [pair.inner.origin, pair.outer.origin]))],
        title: {
          en: `The mount ${inner.en} lies in ${outer.en}, which is read-only`,
          'zh-CN': `挂载 ${inner['zh-CN']} 位于只读的 ${outer['zh-CN']} 中`,
        },
        why: {
          en: 'The runtime has to create the inner directory and cannot: “mkdirat: read-only file system”, and the container never starts.',
          'zh-CN':
            '运行时需要先创建内层目录，但无法创建，报“mkdirat: read-only file system”，容器无法启动。',
        },
        source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
        fix: isAboutFile
          ? {
              label: { en: 'Mount the file elsewhere', 'zh-CN': '将文件挂载到别处' },
              apply: (now) =>
                withValue(
                  now,
                  'settings.configDirectory',
                  freeConfigDirectory(planOf(single(now))),
                ),
            }
          : undefined,
      },
    ];
  },
});

import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Reports a read-only /tmp: many libraries write to /tmp. */
export const noWritableTmp = defineRule({
  id: 'no-writable-tmp',
  severity: 'warning',
  at: ['image.writablePaths', 'image.readOnlyRoot'],
  title: { en: '/tmp cannot be written to', 'zh-CN': '/tmp 不可写' },
  why: {
    en: 'The root is read-only and nothing is mounted on `/tmp`: uploads, temporary files and some C libraries fail with “read-only file system”.',
    'zh-CN':
      '根文件系统只读，且 `/tmp` 上没有挂载：上传、临时文件和部分 C 库会因“read-only file system”失败。',
  },
  source: 'C-049',
  applies: ({ config, volumes }) =>
    config.image.readOnlyRoot &&
    !volumes.some((volume) => volume.mountPath === '/tmp' && !volume.readOnly),
  fix: {
    label: { en: 'Make /tmp writable', 'zh-CN': '使 /tmp 可写' },
    apply: (config) => {
      const { writablePaths } = config.image;
      // A volume of the user on /tmp has precedence and would stay read-only.
      const volumes = config.pod.volumes.filter(({ mountPath }) => mountPath !== '/tmp');
      const next = withValue(config, 'pod.volumes', volumes);
      return writablePaths.includes('/tmp')
        ? next
        : withValue(next, 'image.writablePaths', [...writablePaths.slice(0, 15), '/tmp']);
    },
  },
});

import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Reports a writable root file system, where an intruder can place a program. */
export const writableRoot = defineRule({
  id: 'writable-root',
  severity: 'advice',
  at: ['image.readOnlyRoot'],
  title: { en: 'The file system of the container can be changed', 'zh-CN': '容器文件系统可被修改' },
  why: {
    en: 'Whoever breaks into the process can leave programs behind, and files that the service writes by accident fill the disk of the node.',
    'zh-CN': '入侵者可以在其中留下程序；服务误写的文件也会占满节点磁盘。',
  },
  source: 'C-032',
  applies: ({ config }) => !config.image.readOnlyRoot,
  fix: {
    label: { en: 'Make it read-only', 'zh-CN': '设为只读' },
    apply: (config) => {
      const { binaryDirectory, writablePaths } = config.image;
      // An empty directory mounted above the binary would hide it.
      const paths = writablePaths.filter((path) => !`${binaryDirectory}/`.startsWith(`${path}/`));
      return withValues(config, [
        ['image.readOnlyRoot', true],
        ['image.writablePaths', paths.includes('/tmp') ? paths : ['/tmp', ...paths].slice(0, 16)],
      ]);
    },
  },
});

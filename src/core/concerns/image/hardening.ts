import { list, toggle } from '../../fields/index.ts';

/** The paths that the service may write to. */
export const hardeningFields = {
  readOnlyRoot: toggle({
    group: 'hardening',
    default: true,
    label: { en: 'Read-only root', 'zh-CN': '只读根文件系统' },
    help: {
      en: 'Mounts the file system of the container read-only in Compose and Kubernetes, so that an intruder cannot leave programs behind. The service may write only to the paths below.',
      'zh-CN':
        '在 Compose 和 Kubernetes 中以只读方式挂载容器文件系统，入侵者无法留下程序。服务只能写入下方列出的路径。',
    },
    source: 'C-049',
  }),
  writablePaths: list({
    group: 'hardening',
    advanced: true,
    default: ['/tmp'],
    pattern: 'absolutePath',
    most: 16,
    placeholder: '/var/cache/app',
    when: { 'image.readOnlyRoot': true },
    label: { en: 'Writable paths', 'zh-CN': '可写路径' },
    help: {
      en: 'Directories that stay writable: tmpfs in Compose, emptyDir in Kubernetes. Their content is lost with the container.',
      'zh-CN': '保持可写的目录：Compose 中为 tmpfs，Kubernetes 中为 emptyDir。内容随容器一起消失。',
    },
    source: 'C-013',
  }),
};

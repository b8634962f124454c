import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const isBelow = (path: string, directory: string): boolean => path.startsWith(`${directory}/`);

/** Reports a mount that hides files of the image. */
export const hiddenFiles = defineCheck({
  id: 'hidden-files',
  run: ({ binaryPath, config, configurationFile, volumes }) => {
    const hides = (directory: string) =>
      binaryPath === directory ||
      isBelow(binaryPath, directory) ||
      config.image.assets.some(({ to }) => to === directory || isBelow(to, directory));
    const wrong = volumes.filter(({ mountPath }) => hides(mountPath));
    if (wrong.length === 0) return [];
    const names = listed(wrong.map(({ mountPath }) => mountPath));
    const isFile = wrong.every(({ mountPath }) => mountPath === configurationFile?.directory);
    const isBinary = wrong.some(
      ({ mountPath }) => binaryPath === mountPath || isBelow(binaryPath, mountPath),
    );
    return [
      {
        severity: isBinary ? 'error' : 'warning',
        at: isFile
          ? ['settings.configDirectory', 'image.binaryDirectory']
          : ['pod.volumes', 'image.writablePaths'],
        title: {
          en: `The mount on ${names.en} hides ${isBinary ? 'the binary' : 'files of the image'}`,
          'zh-CN': `挂载到 ${names['zh-CN']} 会遮住${isBinary ? '二进制' : '镜像中的文件'}`,
        },
        why: isBinary
          ? {
              en: 'The container cannot start: “no such file or directory”, although the image is right.',
              'zh-CN': '容器无法启动并报“no such file or directory”，尽管镜像本身没有问题。',
            }
          : {
              en: 'The service does not find the files that the image brings there, only what the volume holds.',
              'zh-CN': '服务看不到镜像自带的文件，只能看到卷中的内容。',
            },
        source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
        fix: isFile
          ? {
              label: { en: 'Mount it in a directory of its own', 'zh-CN': '挂载到单独的目录' },
              apply: (now) => withValue(now, 'settings.configDirectory', '/etc/service-config'),
            }
          : undefined,
      },
    ];
  },
});

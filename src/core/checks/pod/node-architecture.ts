import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';

const platforms = { amd64: 'linux/amd64', arm64: 'linux/arm64' } as const;

const isKnown = (value: string): value is keyof typeof platforms => Object.hasOwn(platforms, value);

/** Reports nodes whose processor architecture the image does not support. */
export const nodeArchitecture = defineCheck({
  id: 'node-architecture',
  run: ({ config: { image, pod } }) => {
    const wanted = pod.nodeSelector.findLast(({ key }) => key === 'kubernetes.io/arch')?.value;
    if (wanted === undefined || !isKnown(wanted)) return [];
    const platform = platforms[wanted];
    if (image.platforms.includes(platform)) return [];
    return [
      {
        severity: 'error',
        at: ['pod.nodeSelector', 'image.platforms'],
        title: {
          en: `The image is not built for ${wanted} nodes`,
          'zh-CN': `镜像未构建 ${wanted} 架构`,
        },
        why: {
          en: 'The node selector chooses nodes on which the image cannot be pulled (“no match for platform”) or ends with “exec format error”.',
          'zh-CN':
            '节点选择器选中的节点无法拉取该镜像（“no match for platform”），或启动时报“exec format error”。',
        },
        source: 'C-018',
        fix: {
          label: { en: `Build for ${platform} too`, 'zh-CN': `同时构建 ${platform}` },
          apply: (now) =>
            withValue(now, 'image.platforms', [...new Set([...now.image.platforms, platform])]),
        },
      },
    ];
  },
});

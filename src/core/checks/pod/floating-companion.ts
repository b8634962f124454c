import type { FieldPath } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/**
 * Whether the image is not pinned. A reference without tag means `latest`; a colon before the last
 * slash belongs to a port.
 */
const isFloating = (reference: string): boolean => {
  if (reference.includes('@')) return false;
  const last = reference.slice(reference.lastIndexOf('/') + 1);
  return !last.includes(':') || last.endsWith(':latest');
};

/** Reports sidecar and init container images with a floating tag. */
export const floatingCompanion = defineCheck({
  id: 'floating-companion',
  run: ({ config: { pod } }) => {
    const sidecars = pod.sidecars.filter(({ image }) => isFloating(image));
    const inits = pod.initContainers.filter(({ image }) => isFloating(image));
    if (sidecars.length === 0 && inits.length === 0) return [];
    const at: FieldPath[] = [
      ...(inits.length > 0 ? (['pod.initContainers'] as const) : []),
      ...(sidecars.length > 0 ? (['pod.sidecars'] as const) : []),
    ];
    const names = listed([...inits, ...sidecars].map(({ image }) => image));
    return [
      {
        severity: 'warning',
        at,
        title: { en: `${names.en} has no fixed version`, 'zh-CN': `${names['zh-CN']} 未固定版本` },
        why: {
          en: 'Pods of one release run different builds, and whoever can move the tag runs code beside your service. Name a version or a digest.',
          'zh-CN':
            '同一次发布的 Pod 可能运行不同的构建，能移动标签的人也就能在你的服务旁运行代码。请指定版本或摘要。',
        },
        source: 'C-011',
      },
    ];
  },
});

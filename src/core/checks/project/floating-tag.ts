import type { FieldPath } from '../../config.ts';
import { withValue, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';

const floating = new Set(['latest', 'main', 'master', 'dev', 'edge', 'nightly', 'stable']);

/** Reports a tag that can move to another build; with a digest a moving tag is harmless. */
export const floatingTag = defineCheck({
  id: 'floating-tag',
  run: ({ config: { project, environments } }) => {
    const rows = environments.rows.filter(({ tag }) => floating.has(tag));
    const at: FieldPath[] = [
      ...(floating.has(project.tag) ? (['project.tag'] as const) : []),
      ...(rows.length > 0 ? (['environments.rows'] as const) : []),
    ];
    if (at.length === 0 || project.digest !== '') return [];
    return [
      {
        severity: 'warning',
        at,
        title: { en: 'The image tag will be moved', 'zh-CN': '镜像标签会被移动' },
        why: {
          en: 'Nodes keep the build that they pulled first, so one release runs several builds at once, and a rollback has no older tag to return to.',
          'zh-CN':
            '节点会沿用最初拉取的构建，同一次发布可能同时运行多个构建；回滚时也没有旧标签可用。',
        },
        source: 'C-041',
        fix: {
          label: { en: 'Tag with the version', 'zh-CN': '使用版本号作为标签' },
          apply: (now) =>
            withValues(floating.has(now.project.tag) ? withValue(now, 'project.tag', '') : now, [
              [
                'environments.rows',
                now.environments.rows.map((row) =>
                  floating.has(row.tag) ? { ...row, tag: '' } : row,
                ),
              ],
            ]),
        },
      },
    ];
  },
});

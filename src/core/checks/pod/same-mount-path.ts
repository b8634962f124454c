import { type Config, withValue, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import { type Plan, plan as planOf } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { freeConfigDirectory, type Hidden, hiddenMounts, isSamePath } from './mounts.ts';

const originsOf = (hidden: readonly Hidden[]) => [
  ...new Set(hidden.flatMap(({ lost, kept }) => [lost.origin, kept.origin])),
];

/**
 * Resolves shared paths: the first volume keeps its path, the configuration file moves, and a
 * writable path that a mount still uses is removed.
 */
const apart = (config: Config): Config => {
  const { volumes } = config.pod;
  const distinct = volumes.filter(
    (row, index) =>
      !volumes.slice(0, index).some(({ mountPath }) => isSamePath(mountPath, row.mountPath)),
  );
  const next = withValue(config, 'pod.volumes', distinct);
  const plan: Plan = planOf(single(next));
  const lost = hiddenMounts(plan).map((pair) => pair.lost);
  const isFileLost = lost.some(({ origin }) => origin === 'settings.configDirectory');
  const moved = isFileLost
    ? withValue(next, 'settings.configDirectory', freeConfigDirectory(plan))
    : next;
  const still = hiddenMounts(planOf(single(moved))).map((pair) => pair.lost.mountPath);
  return withValues(moved, [
    [
      'image.writablePaths',
      moved.image.writablePaths.filter((path) => !still.some((other) => isSamePath(path, other))),
    ],
  ]);
};

/** Reports two mounts on one path; the plan uses the first. */
export const sameMountPath = defineCheck({
  id: 'same-mount-path',
  run: (plan) => {
    const hidden = hiddenMounts(plan);
    if (hidden.length === 0) return [];
    const names = listed(hidden.map(({ lost }) => lost.mountPath));
    const isFile = hidden.some(({ lost }) => lost.origin === 'settings.configDirectory');
    return [
      {
        severity: 'error',
        at: originsOf(hidden),
        title: isFile
          ? {
              en: `A volume on ${names.en} takes the place of the configuration file`,
              'zh-CN': `${names['zh-CN']} 上的卷取代了配置文件`,
            }
          : {
              en: `Two mounts want the path ${names.en}`,
              'zh-CN': `${names['zh-CN']} 上有两个挂载`,
            },
        why: {
          en: 'Kubernetes refuses a container with two mounts on one path, so only the first is written: the service does not find what the other one holds, or cannot write there.',
          'zh-CN':
            'Kubernetes 不允许同一路径挂载两次，因此只写入第一个：服务找不到另一个挂载中的内容，或无法在此写入。',
        },
        source: 'C-049',
        fix: {
          label: { en: 'Give each its own path', 'zh-CN': '各用各的路径' },
          apply: apart,
        },
      },
    ];
  },
});

import { withValue } from '../../config.ts';
import { defineCheck, type Remark } from '../check.ts';
import { firstOfEach, listed, repeated, withFreeNames } from '../names.ts';

const samePath = (paths: readonly string[]): Remark => {
  const names = listed(paths);
  return {
    severity: 'warning',
    at: ['pod.volumes'],
    title: {
      en: `Two volumes are mounted on ${names.en}`,
      'zh-CN': `${names['zh-CN']} 上挂载了两个卷`,
    },
    why: {
      en: 'Kubernetes refuses a container with two mounts on one path, so only the first volume is written: the files of the other are not where the service looks.',
      'zh-CN': 'Kubernetes 不允许同一路径挂载两次，因此只写入第一个卷：另一个卷中的文件不会出现。',
    },
    source: 'C-049',
    fix: {
      label: { en: 'Keep the first volume', 'zh-CN': '保留第一个卷' },
      apply: (now) =>
        withValue(
          now,
          'pod.volumes',
          firstOfEach(now.pod.volumes, ({ mountPath }) => mountPath),
        ),
    },
  };
};

/** Two volumes in one place: the plan writes the first. */
export const sameMountPath = defineCheck({
  id: 'same-mount-path',
  run: ({ config }) => {
    const paths = repeated(config.pod.volumes.map(({ mountPath }) => mountPath));
    return paths.length === 0 ? [] : [samePath(paths)];
  },
});

/** Two volumes of one name: the plan numbers them, but claims of one name would be one claim. */
export const sameVolumeName = defineCheck({
  id: 'same-volume-name',
  run: ({ config }) => {
    const twice = repeated(config.pod.volumes.map(({ name }) => name));
    if (twice.length === 0) return [];
    const names = listed(twice);
    return [
      {
        severity: 'warning',
        at: ['pod.volumes'],
        title: {
          en: `Two volumes are called ${names.en}`,
          'zh-CN': `两个卷同名：${names['zh-CN']}`,
        },
        why: {
          en: 'Names must differ within a pod, so the second gets a number; two claims of one name would share the same storage.',
          'zh-CN': '同一 Pod 中卷名不能重复，因此第二个会加上编号；同名的 PVC 则会共用同一份存储。',
        },
        source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
        fix: {
          label: { en: 'Number them', 'zh-CN': '加上编号' },
          apply: (now) => withValue(now, 'pod.volumes', withFreeNames(now.pod.volumes, [])),
        },
      },
    ];
  },
});

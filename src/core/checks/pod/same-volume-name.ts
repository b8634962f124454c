import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed, repeated, withFreeNames } from '../names.ts';

/**
 * Reports two volumes with the same name: the plan numbers other volumes, but two claims with the
 * same name are one claim.
 */
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

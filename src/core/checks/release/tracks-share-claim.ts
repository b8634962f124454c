import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports two versions that share a volume which only one node can mount. */
export const tracksShareClaim = defineRule({
  id: 'versions-share-claim',
  severity: 'error',
  at: ['release.strategy', 'pod.claimAccess'],
  title: { en: 'Two versions cannot share this volume', 'zh-CN': '两个版本无法共用该卷' },
  why: {
    en: 'A ReadWriteOnce claim is attached to one node. The pods of the second version wait in ContainerCreating, or both versions write the same files.',
    'zh-CN':
      'ReadWriteOnce 的卷只能挂载到一个节点。第二个版本的 Pod 会停在 ContainerCreating，或两个版本同时写入相同的文件。',
  },
  source: 'C-080',
  applies: ({ release, claims, config }) =>
    release.strategy !== 'rolling' &&
    claims.length > 0 &&
    (config.pod.claimAccess === 'ReadWriteOnce' || config.pod.claimAccess === 'ReadWriteOncePod'),
  fix: {
    label: { en: 'Use a rolling update', 'zh-CN': '改用滚动更新' },
    apply: set({ 'release.strategy': 'rolling' }),
  },
});

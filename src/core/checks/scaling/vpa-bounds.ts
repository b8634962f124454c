import { type Config, withValues } from '../../config.ts';
import { defineRule } from '../check.ts';
import { amountOf } from '../quantity.ts';

const isTwisted = (least: string, most: string): boolean =>
  (amountOf(least) ?? 0) > (amountOf(most) ?? Number.POSITIVE_INFINITY);

const untwisted = (config: Config): Config => {
  const { vpaMinCpu, vpaMaxCpu, vpaMinMemory, vpaMaxMemory } = config.scaling;
  const isCpu = isTwisted(vpaMinCpu, vpaMaxCpu);
  const isMemory = isTwisted(vpaMinMemory, vpaMaxMemory);
  return withValues(config, [
    ['scaling.vpaMinCpu', isCpu ? vpaMaxCpu : vpaMinCpu],
    ['scaling.vpaMaxCpu', isCpu ? vpaMinCpu : vpaMaxCpu],
    ['scaling.vpaMinMemory', isMemory ? vpaMaxMemory : vpaMinMemory],
    ['scaling.vpaMaxMemory', isMemory ? vpaMinMemory : vpaMaxMemory],
  ]);
};

/** Reports a minimum of the vertical autoscaler above its maximum. */
export const vpaBounds = defineRule({
  id: 'vpa-bounds',
  severity: 'error',
  at: ['scaling.vpaMinCpu', 'scaling.vpaMinMemory', 'scaling.vpaMaxCpu', 'scaling.vpaMaxMemory'],
  title: { en: 'The least request exceeds the most', 'zh-CN': '请求的下限高于上限' },
  why: {
    en: 'The admission webhook of the vertical autoscaler refuses the object, and the whole apply fails.',
    'zh-CN': '垂直自动扩缩容的准入 Webhook 会拒绝该对象，整个 apply 随之失败。',
  },
  source:
    'https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/api.md',
  applies: ({ config: { scaling } }) =>
    isTwisted(scaling.vpaMinCpu, scaling.vpaMaxCpu) ||
    isTwisted(scaling.vpaMinMemory, scaling.vpaMaxMemory),
  fix: { label: { en: 'Exchange them', 'zh-CN': '交换两者' }, apply: untwisted },
});

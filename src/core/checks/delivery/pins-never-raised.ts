import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports pinned versions without a tool that updates them. */
export const pinsNeverRaised = defineRule({
  id: 'pins-never-raised',
  severity: 'advice',
  at: ['delivery.renovate'],
  title: { en: 'Nothing raises the pinned versions', 'zh-CN': '没有机制升级固定的版本' },
  why: {
    en: 'Actions, images and tools of the pipeline are pinned by commit and digest. That keeps attackers out only as long as fixes still get in: something has to propose them.',
    'zh-CN':
      '流水线中的 Action、镜像和工具按提交与摘要固定。只有持续引入修复，这样做才安全，因此需要有机制提出升级。',
  },
  source: 'C-011',
  applies: ({ config: { delivery } }) => delivery.ci !== 'none' && !delivery.renovate,
  fix: {
    label: { en: 'Add renovate.json', 'zh-CN': '添加 renovate.json' },
    apply: set({ 'delivery.renovate': true }),
  },
});

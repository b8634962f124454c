import { choice, number, same, seconds } from '../../fields/index.ts';
import { auto } from './conditions.ts';

const scalesUp = { ...auto, 'scaling.upSelect': ['Max', 'Min'] } as const;

const scalesDown = { ...auto, 'scaling.downSelect': ['Max', 'Min'] } as const;

const selectOptions = {
  Max: {
    label: same('Max'),
    help: {
      en: 'The policy that allows the larger change decides.',
      'zh-CN': '采用允许变化更大的那条策略。',
    },
  },
  Min: {
    label: same('Min'),
    help: {
      en: 'The policy that allows the smaller change decides: more cautious.',
      'zh-CN': '采用允许变化更小的那条策略，更为谨慎。',
    },
  },
  Disabled: {
    label: same('Disabled'),
    help: { en: 'Never scales in this direction.', 'zh-CN': '不在该方向上扩缩容。' },
  },
} as const;

/** How fast the number of pods grows and shrinks. */
export const speedFields = {
  upSelect: choice({
    label: { en: 'Policy choice', 'zh-CN': '策略选择' },
    help: {
      en: 'Which of the two limits on scaling up counts when both are set.',
      'zh-CN': '同时设置两条扩容限制时，以哪一条为准。',
    },
    group: 'up',
    advanced: true,
    default: 'Max',
    options: selectOptions,
    when: auto,
  }),
  upStabilization: seconds({
    label: { en: 'Stabilization', 'zh-CN': '稳定窗口' },
    help: {
      en: 'Seconds of history of which the lowest recommendation counts. 0 reacts at once; more ignores short peaks.',
      'zh-CN': '取该时间窗口（秒）内的最低建议值。0 表示立即响应；较大的值会忽略短暂尖峰。',
    },
    group: 'up',
    advanced: true,
    default: 0,
    min: 0,
    max: 3600,
    when: scalesUp,
  }),
  upPercent: number({
    label: { en: 'Growth', 'zh-CN': '增长比例' },
    help: {
      en: 'Percent of the current pods that may be added per period: 100 doubles them. Empty turns this policy off.',
      'zh-CN': '每个周期最多增加现有 Pod 的百分之几：100 即翻倍。留空表示停用该策略。',
    },
    group: 'up',
    advanced: true,
    default: 100,
    unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
    min: 1,
    max: 10000,
    unit: 'percent',
    when: scalesUp,
  }),
  upPods: number({
    label: { en: 'Growth in pods', 'zh-CN': '增加个数' },
    help: {
      en: 'Pods that may be added per period, which helps small counts grow quickly. Empty turns this policy off.',
      'zh-CN': '每个周期最多增加的 Pod 个数，便于副本较少时快速扩容。留空表示停用该策略。',
    },
    group: 'up',
    advanced: true,
    default: 4,
    unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
    min: 1,
    max: 500,
    when: scalesUp,
  }),
  upPeriod: seconds({
    label: { en: 'Period', 'zh-CN': '周期' },
    help: {
      en: 'Seconds over which the limits on scaling up count.',
      'zh-CN': '扩容限制的计算周期，单位为秒。',
    },
    group: 'up',
    advanced: true,
    default: 30,
    min: 1,
    max: 1800,
    when: scalesUp,
  }),
  downSelect: choice({
    label: { en: 'Policy choice', 'zh-CN': '策略选择' },
    help: {
      en: 'Which of the two limits on scaling down counts when both are set; with a single one it changes nothing unless disabled.',
      'zh-CN': '同时设置两条缩容限制时，以哪一条为准；只有一条时，除 Disabled 外没有影响。',
    },
    group: 'down',
    advanced: true,
    default: 'Max',
    options: selectOptions,
    source: 'C-054',
    when: auto,
  }),
  downStabilization: seconds({
    label: { en: 'Stabilization', 'zh-CN': '稳定窗口' },
    help: {
      en: 'Seconds of history of which the highest recommendation counts. Five minutes keep pods through short lulls; more costs money, less makes the count flap.',
      'zh-CN':
        '取该时间窗口（秒）内的最高建议值。五分钟可在短暂低谷中保留 Pod；更长则增加成本，更短则副本数容易反复抖动。',
    },
    group: 'down',
    advanced: true,
    default: 300,
    min: 0,
    max: 3600,
    when: scalesDown,
  }),
  downPercent: number({
    label: { en: 'Shrinkage', 'zh-CN': '缩减比例' },
    help: {
      en: 'Percent of the current pods that may be removed per period. Empty turns this policy off.',
      'zh-CN': '每个周期最多移除现有 Pod 的百分之几。留空表示停用该策略。',
    },
    group: 'down',
    advanced: true,
    default: 50,
    unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
    min: 1,
    max: 100,
    unit: 'percent',
    when: scalesDown,
  }),
  downPods: number({
    label: { en: 'Shrinkage in pods', 'zh-CN': '减少个数' },
    help: {
      en: 'Pods that may be removed per period. Empty turns this policy off.',
      'zh-CN': '每个周期最多移除的 Pod 个数。留空表示停用该策略。',
    },
    group: 'down',
    advanced: true,
    default: 0,
    unset: { value: 0, means: { en: 'off', 'zh-CN': '停用' } },
    min: 1,
    max: 500,
    when: scalesDown,
  }),
  downPeriod: seconds({
    label: { en: 'Period', 'zh-CN': '周期' },
    help: {
      en: 'Seconds over which the limits on scaling down count.',
      'zh-CN': '缩容限制的计算周期，单位为秒。',
    },
    group: 'down',
    advanced: true,
    default: 60,
    min: 1,
    max: 1800,
    when: scalesDown,
  }),
};

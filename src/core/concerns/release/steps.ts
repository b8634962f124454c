import { number, seconds, table, toggle } from '../../fields/index.ts';
import { serving } from '../workload/conditions.ts';
import { flagger } from './conditions.ts';

const argoBlueGreen = { ...serving, 'release.strategy': 'argo-blue-green' } as const;

const argoCanary = { ...serving, 'release.strategy': 'argo-canary' } as const;

/** The steps in which a rollout controller shifts the traffic. */
export const stepsFields = {
  steps: table({
    label: { en: 'Steps', 'zh-CN': '步骤' },
    help: {
      en: 'Share of the new version and how long it stays there. After the last one it takes everything.',
      'zh-CN': '新版本的流量占比以及停留时间。最后一步之后承接全部流量。',
    },
    group: 'steps',
    row: { en: 'step', 'zh-CN': '步骤' },
    most: 20,
    columns: {
      weight: number({
        label: { en: 'Share', 'zh-CN': '占比' },
        help: {
          en: 'Percent of the traffic for the new version.',
          'zh-CN': '新版本承接的流量百分比。',
        },
        default: 20,
        min: 0,
        max: 100,
        unit: 'percent',
      }),
      pause: seconds({
        label: { en: 'Pause', 'zh-CN': '停留' },
        help: {
          en: 'Seconds before the next step; 0 waits until somebody promotes it.',
          'zh-CN': '到下一步之前的秒数；0 表示等待人工确认。',
        },
        default: 300,
        min: 0,
        max: 86400,
      }),
    },
    default: [
      { weight: 10, pause: 300 },
      { weight: 30, pause: 300 },
      { weight: 60, pause: 300 },
    ],
    when: argoCanary,
  }),
  autoPromotion: toggle({
    label: { en: 'Promote by itself', 'zh-CN': '自动切换' },
    help: {
      en: 'Switches as soon as the new pods are ready and the analysis has passed, instead of waiting for a person.',
      'zh-CN': '新 Pod 就绪且分析通过后立即切换，而不等待人工确认。',
    },
    group: 'steps',
    default: false,
    source: 'C-098',
    when: argoBlueGreen,
  }),
  scaleDownDelay: seconds({
    label: { en: 'Keep the old pods', 'zh-CN': '旧 Pod 保留时长' },
    help: {
      en: 'Seconds that the old version stays up after the switch: the time for a quick way back, and for clients that still hold connections.',
      'zh-CN': '切换后旧版本继续运行的秒数：用于快速回退，也留给仍持有连接的客户端。',
    },
    group: 'steps',
    advanced: true,
    default: 300,
    min: 30,
    max: 86400,
    when: argoBlueGreen,
  }),
  stepWeight: number({
    label: { en: 'Step', 'zh-CN': '步长' },
    help: { en: 'Percent added at each interval.', 'zh-CN': '每个间隔增加的百分比。' },
    group: 'steps',
    default: 10,
    min: 1,
    max: 100,
    unit: 'percent',
    when: flagger,
  }),
  maxWeight: number({
    label: { en: 'Largest share', 'zh-CN': '最大占比' },
    help: {
      en: 'Percent up to which the new version is tried before it takes everything.',
      'zh-CN': '新版本试运行的最大占比，通过后承接全部流量。',
    },
    group: 'steps',
    default: 50,
    min: 1,
    max: 100,
    unit: 'percent',
    when: flagger,
  }),
};

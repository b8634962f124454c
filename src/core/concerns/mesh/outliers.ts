import { number, seconds, toggle } from '../../fields/index.ts';
import { istio } from './conditions.ts';

const ejecting = { ...istio, 'mesh.outlierDetection': true } as const;

/** Outlier detection: when callers stop sending requests to a failing pod. */
export const outliersFields = {
  outlierDetection: toggle({
    label: { en: 'Outlier detection', 'zh-CN': '异常实例剔除' },
    help: {
      en: 'Proxies stop calling a pod that keeps failing, for a while: a circuit breaker per pod.',
      'zh-CN': '代理会暂停调用持续出错的 Pod，相当于针对单个 Pod 的熔断。',
    },
    group: 'outliers',
    default: true,
    source: 'C-085',
    when: istio,
  }),
  outlierErrors: number({
    label: { en: 'Errors in a row', 'zh-CN': '连续错误数' },
    help: {
      en: 'Consecutive 5xx answers after which a pod is left out.',
      'zh-CN': '连续返回多少个 5xx 后剔除该 Pod。',
    },
    group: 'outliers',
    advanced: true,
    default: 5,
    min: 1,
    max: 1000,
    source: 'C-085',
    when: ejecting,
  }),
  outlierInterval: seconds({
    label: { en: 'Interval', 'zh-CN': '检查间隔' },
    help: {
      en: 'Seconds between two looks at the errors.',
      'zh-CN': '两次统计之间的秒数。',
    },
    group: 'outliers',
    advanced: true,
    default: 30,
    min: 1,
    max: 3600,
    when: ejecting,
  }),
  ejectionSeconds: seconds({
    label: { en: 'Time out', 'zh-CN': '剔除时长' },
    help: {
      en: 'Seconds a pod stays out the first time; each further time it is longer.',
      'zh-CN': '首次剔除持续的秒数；之后每次都会更长。',
    },
    group: 'outliers',
    advanced: true,
    default: 30,
    min: 1,
    max: 3600,
    when: ejecting,
  }),
  maxEjection: number({
    label: { en: 'Most left out', 'zh-CN': '最大剔除比例' },
    help: {
      en: 'Percent of the pods that may be left out at once, so that the rest is not buried.',
      'zh-CN': '同时剔除的 Pod 上限（百分比），避免剩余 Pod 被压垮。',
    },
    group: 'outliers',
    advanced: true,
    default: 50,
    min: 1,
    max: 100,
    unit: 'percent',
    when: ejecting,
  }),
  minHealth: number({
    label: { en: 'Healthy pods needed', 'zh-CN': '最低健康比例' },
    help: {
      en: 'Below this percentage of healthy pods nobody is left out any more: then the fault is elsewhere.',
      'zh-CN': '健康 Pod 低于该百分比时不再剔除：此时问题多半不在个别 Pod。',
    },
    group: 'outliers',
    advanced: true,
    default: 50,
    min: 0,
    max: 100,
    unit: 'percent',
    source: 'C-085',
    when: ejecting,
  }),
};

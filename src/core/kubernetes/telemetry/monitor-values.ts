import { valueKeys } from '../value-keys.ts';

/** Kind of the Prometheus Operator object that finds the pods. */
export type MonitorKind = 'serviceMonitor' | 'podMonitor';

const scraping = {
  labels: {
    en: 'Labels by which a Prometheus picks its monitors, often release.',
    'zh-CN': 'Prometheus 选择监控对象所用的标签，常见为 release。',
  },
  interval: { en: 'Time between two scrapes.', 'zh-CN': '抓取间隔。' },
  scrapeTimeout: {
    en: 'Time for one scrape; never longer than the interval.',
    'zh-CN': '单次抓取的超时，不能长于抓取间隔。',
  },
};

/** Values of the two monitors; a plan has only one of them. */
export const monitorValues = {
  serviceMonitor: valueKeys('serviceMonitor', {
    enabled: {
      en: 'Whether the Prometheus Operator scrapes the metrics through the Service.',
      'zh-CN': '是否由 Prometheus Operator 通过 Service 抓取指标。',
    },
    ...scraping,
  }),
  podMonitor: valueKeys('podMonitor', {
    enabled: {
      en: 'Whether the Prometheus Operator scrapes the metrics of the pods.',
      'zh-CN': '是否由 Prometheus Operator 直接抓取 Pod 指标。',
    },
    ...scraping,
  }),
};

import { isFor } from '../../plan/targets.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';
import { isMonitored } from './scraped.ts';

/** Reports a monitor without the release label: kube-prometheus-stack selects monitors by it. */
export const monitorLabel = defineRule({
  id: 'monitor-label',
  severity: 'advice',
  at: ['telemetry.monitorRelease'],
  title: {
    en: 'kube-prometheus-stack may overlook the monitor',
    'zh-CN': 'kube-prometheus-stack 可能忽略该监控对象',
  },
  why: {
    en: 'Unless `serviceMonitorSelectorNilUsesHelmValues` is false there, it reads only objects with the label `release` of its own Helm release: without it nothing is scraped, and nothing says so.',
    'zh-CN':
      '除非其中的 `serviceMonitorSelectorNilUsesHelmValues` 为 false，否则它只读取带有自身 Helm release 名称的 `release` 标签的对象：缺少该标签就不会抓取，也没有任何提示。',
  },
  source: 'C-058',
  applies: (plan) =>
    isMonitored(plan.config) &&
    plan.metricsPort !== undefined &&
    plan.config.telemetry.monitorRelease === '' &&
    isFor(plan, 'kubernetes', 'kustomize', 'helm'),
  fix: {
    label: { en: 'Add the usual label', 'zh-CN': '加上常用标签' },
    apply: set({ 'telemetry.monitorRelease': 'kube-prometheus-stack' }),
  },
});

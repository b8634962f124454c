import { hasAlerts } from '../../plan/observability-files.ts';
import { isFor } from '../../plan/targets.ts';
import { defineRule } from '../check.ts';
import { isMonitored, withMonitor } from './scraped.ts';

/**
 * Reports alerts without a monitor: alert rules select by job and namespace, which only a monitor
 * of the bundle sets reliably.
 */
export const alertsUnmatched = defineRule({
  id: 'alerts-unmatched',
  severity: 'warning',
  at: ['telemetry.scrape', 'telemetry.alerts'],
  title: { en: 'The alerts may match no series', 'zh-CN': '告警可能匹配不到任何时间序列' },
  why: {
    en: 'They select the labels job and namespace as a ServiceMonitor or PodMonitor of this bundle sets them. Scraped in another way, the job is called otherwise: “no instance” fires for ever and the others never.',
    'zh-CN':
      '告警按 job 和 namespace 标签选择序列，其取值由本文件包中的 ServiceMonitor 或 PodMonitor 设定。若以其他方式抓取，job 名称不同：“没有实例”会一直告警，其余告警永远不会触发。',
  },
  source: 'C-057',
  applies: (plan) =>
    hasAlerts(plan.config) &&
    !isMonitored(plan.config) &&
    isFor(plan, 'kubernetes', 'kustomize', 'helm'),
  fix: {
    label: { en: 'Add a PodMonitor', 'zh-CN': '添加 PodMonitor' },
    apply: (config) => withMonitor(config, 'pod-monitor'),
  },
});

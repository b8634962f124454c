import {
  dashboardOf,
  hasAlerts,
  hasDashboard,
  observabilityPaths,
} from '../../plan/observability-files.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { logAgentFiles } from './log-agent/index.ts';
import { ruleFile } from './rule-file.ts';
import { ruleTest } from './rule-test.ts';

/** Files for Prometheus and Grafana, in a cluster or in Compose. */
export const observability = defineArtifact({
  id: 'observability',
  title: { en: 'Observability', 'zh-CN': '可观测性' },
  files(plan) {
    const files: GeneratedFile[] = [...logAgentFiles(plan)];
    const alerts = hasAlerts(plan.config);
    const dashboard = hasDashboard(plan);
    if (!alerts && !dashboard) return files;
    const paths = observabilityPaths(plan);
    if (alerts) {
      files.push(
        {
          path: paths.rules,
          text: ruleFile(plan),
          about: {
            en: 'Recording rules and alerts on the objectives, for Prometheus.',
            'zh-CN': '供 Prometheus 使用的记录规则和目标告警。',
          },
        },
        {
          path: paths.test,
          text: ruleTest(plan),
          about: {
            en: 'Proves with promtool that the alerts fire when they must and only then.',
            'zh-CN': '用 promtool 验证告警在该触发时触发，且仅在此时触发。',
          },
        },
      );
    }
    if (dashboard) {
      files.push({
        path: paths.dashboard,
        text: dashboardOf(plan),
        about: {
          en: 'Grafana dashboard: rate, errors, duration, resources.',
          'zh-CN': 'Grafana 看板：速率、错误、耗时与资源。',
        },
      });
    }
    return files;
  },
});

import { composeName } from '../../../delivery/compose-names.ts';
import type { Text } from '../../../fields/index.ts';
import type { Plan } from '../../../plan/index.ts';
import { hasDashboard } from '../../../plan/observability-files.ts';
import type { GeneratedFile } from '../../artifact.ts';
import { collectorConfig, collectorFile } from './collector.ts';
import { dashboardProvider, dashboardsFile, dataSources, dataSourcesFile } from './grafana.ts';
import { prometheusConfig, prometheusFile } from './prometheus.ts';

const about: Readonly<Record<'collector' | 'prometheus' | 'sources' | 'provider', Text>> = {
  collector: {
    en: 'What the Collector of compose.yaml receives and where it sends it.',
    'zh-CN': 'compose.yaml 中的 Collector 接收什么、发往何处。',
  },
  prometheus: {
    en: 'What the Prometheus of compose.yaml scrapes and which rules it evaluates.',
    'zh-CN': 'compose.yaml 中的 Prometheus 抓取哪些目标、评估哪些规则。',
  },
  sources: {
    en: 'Data sources of the Grafana of compose.yaml.',
    'zh-CN': 'compose.yaml 中 Grafana 的数据源。',
  },
  provider: {
    en: 'Where the Grafana of compose.yaml finds its dashboard.',
    'zh-CN': 'compose.yaml 中 Grafana 的看板位置。',
  },
};

/** The files that Compose mounts into the observability services. */
export const observabilityFiles = (plan: Plan): readonly GeneratedFile[] => {
  const { collector, prometheus, grafana } = plan.config.services;
  const files: GeneratedFile[] = [];
  if (collector) {
    files.push({ path: collectorFile, text: collectorConfig(plan), about: about.collector });
  }
  if (prometheus) {
    const text = prometheusConfig(plan, composeName(plan));
    files.push({ path: prometheusFile, text, about: about.prometheus });
  }
  if (grafana) {
    files.push({ path: dataSourcesFile, text: dataSources(plan), about: about.sources });
    if (hasDashboard(plan)) {
      files.push({ path: dashboardsFile, text: dashboardProvider(plan), about: about.provider });
    }
  }
  return files;
};

import type { Config } from '../../config.ts';
import { isFor } from '../targets.ts';
import {
  type DashboardWorkload,
  type Panel,
  requestPanels,
  resourcePanels,
  workloadPanels,
} from './dashboard-panels.ts';
import { planRequestMetric } from './request-metric.ts';

const source = { type: 'prometheus', uid: '${datasource}' };

const height = 8;

interface Place {
  readonly x: number;
  readonly y: number;
}

const panelModel = (
  config: Config,
  { title, unit, width, queries }: Panel,
  id: number,
  at: Place,
) => ({
  id,
  type: 'timeseries',
  title: title[config.packaging.language],
  datasource: source,
  gridPos: { h: height, w: width, ...at },
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  options: {
    legend: { displayMode: 'list', placement: 'bottom' },
    tooltip: { mode: 'multi', sort: 'desc' },
  },
  targets: queries.map(({ expr, legend }, index) => ({
    refId: String.fromCharCode(65 + index),
    datasource: source,
    expr,
    legendFormat: legend,
  })),
});

/** Places panels from left to right and starts a new row when the 24 columns are full. */
const laidOut = (config: Config, panels: readonly Panel[]) => {
  let x = 0;
  let y = 0;
  return panels.map((panel, index) => {
    if (x + panel.width > 24) {
      x = 0;
      y += height;
    }
    const model = panelModel(config, panel, index + 1, { x, y });
    x += panel.width;
    return model;
  });
};

const variables = (name: string, jobs: readonly string[]) => [
  { name: 'datasource', type: 'datasource', query: 'prometheus', label: 'Prometheus' },
  {
    name: 'namespace',
    type: 'query',
    datasource: source,
    query: {
      query: `label_values(up{job${jobs.length > 1 ? `=~"${jobs.join('|')}"` : `="${name}"`}}, namespace)`,
      refId: 'namespaces',
    },
    refresh: 2,
    includeAll: true,
    // Also matches series without the label, which is the case in Compose.
    allValue: '.*',
    multi: true,
    current: { text: 'All', value: '$__all' },
  },
  jobVariable(name, jobs),
];

/** The job whose requests are shown: a choice where several workloads have metrics. */
const jobVariable = (name: string, jobs: readonly string[]) =>
  jobs.length > 1
    ? { name: 'job', type: 'custom', query: jobs.join(','), current: { text: name, value: name } }
    : { name: 'job', type: 'constant', query: name, hide: 2, current: { text: name, value: name } };

/**
 * The Grafana dashboard of the bundle as JSON text: the requests and resources of a workload with
 * metrics, and in a cluster the pods and runs of all workloads.
 */
export const dashboardText = (config: Config, workloads: readonly DashboardWorkload[]): string => {
  const { name } = config.project;
  const inCluster = isFor({ config }, 'kubernetes', 'kustomize', 'helm');
  const jobs = workloads.filter(({ scraped }) => scraped).map((one) => one.name);
  const panels = [
    ...requestPanels(planRequestMetric(config)),
    ...resourcePanels(jobs.length > 1 ? '$job' : name, inCluster),
    ...(inCluster && workloads.length > 1 ? workloadPanels(workloads) : []),
  ];
  const model = {
    uid: `waybill-${name}`.slice(0, 40),
    title: name,
    tags: ['waybill'],
    schemaVersion: 41,
    editable: true,
    refresh: '30s',
    time: { from: 'now-1h', to: 'now' },
    templating: { list: variables(name, jobs) },
    panels: laidOut(config, panels),
  };
  return `${JSON.stringify(model, null, 2)}\n`;
};

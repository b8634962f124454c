import type { Config } from '../../config.ts';
import { isFor } from '../targets.ts';
import { type Panel, requestPanels, resourcePanels } from './dashboard-panels.ts';
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

const variables = (name: string) => [
  { name: 'datasource', type: 'datasource', query: 'prometheus', label: 'Prometheus' },
  {
    name: 'namespace',
    type: 'query',
    datasource: source,
    query: { query: `label_values(up{job="${name}"}, namespace)`, refId: 'namespaces' },
    refresh: 2,
    includeAll: true,
    // Also matches series without the label, which is the case in Compose.
    allValue: '.*',
    multi: true,
    current: { text: 'All', value: '$__all' },
  },
  { name: 'job', type: 'constant', query: name, hide: 2, current: { text: name, value: name } },
];

/** The Grafana dashboard of the service as JSON text: request panels and resource panels. */
export const dashboardText = (config: Config): string => {
  const { name } = config.project;
  const panels = [
    ...requestPanels(planRequestMetric(config)),
    ...resourcePanels(name, isFor({ config }, 'kubernetes', 'kustomize', 'helm')),
  ];
  const model = {
    uid: `waybill-${name}`.slice(0, 40),
    title: name,
    tags: ['waybill'],
    schemaVersion: 41,
    editable: true,
    refresh: '30s',
    time: { from: 'now-1h', to: 'now' },
    templating: { list: variables(name) },
    panels: laidOut(config, panels),
  };
  return `${JSON.stringify(model, null, 2)}\n`;
};

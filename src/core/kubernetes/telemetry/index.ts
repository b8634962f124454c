import type { Plan } from '../../plan/index.ts';
import type { Manifest } from '../manifest.ts';
import { collectorObjects } from './collector-objects.ts';
import { collectorPolicy } from './collector-policy.ts';
import { collectorResource } from './collector-resource.ts';
import { dashboardMaps } from './dashboard-map.ts';
import { monitors } from './monitors.ts';
import { prometheusRules } from './prometheus-rule.ts';

const collector = (plan: Plan): readonly Manifest[] => {
  const own = plan.collector;
  if (own === undefined) return [];
  return [
    collectorPolicy(plan, own),
    ...(own.mode === 'operator' ? [collectorResource(plan, own)] : collectorObjects(plan, own)),
  ];
};

/** The telemetry objects of the service: Collector, monitors, alerts and dashboard. */
export const telemetry = (plan: Plan): readonly Manifest[] => [
  ...collector(plan),
  ...monitors(plan),
  ...prometheusRules(plan),
  ...dashboardMaps(plan),
];

import type { Config } from '../config.ts';
import type { Plan } from './index.ts';
import { isFor } from './targets.ts';

/** Folder of what Prometheus and Grafana read, in the cluster and in Compose. */
const folder = ({ config }: Pick<Plan, 'config'>): string =>
  `${config.packaging.directory}/observability`;

/** Alert rules as Prometheus reads them, the test of them, and the dashboard. */
export const observabilityPaths = (
  plan: Pick<Plan, 'config'>,
): { readonly rules: string; readonly test: string; readonly dashboard: string } => ({
  rules: `${folder(plan)}/alerts.rules.yaml`,
  test: `${folder(plan)}/alerts.test.yaml`,
  dashboard: `${folder(plan)}/dashboard.json`,
});

/** Whether there are alert rules: they need metrics. */
export const hasAlerts = ({ project, telemetry }: Config): boolean =>
  project.metrics && telemetry.alerts;

/** Whether there is a dashboard: asked for, or because Compose runs Grafana. */
export const hasDashboard = (plan: Pick<Plan, 'config'>): boolean => {
  const { project, telemetry, services } = plan.config;
  return project.metrics && (telemetry.dashboard || (services.grafana && isFor(plan, 'compose')));
};

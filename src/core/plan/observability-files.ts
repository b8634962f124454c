import type { Config } from '../config.ts';
import { workloadsOf } from './bundle.ts';
import type { Plan } from './index.ts';
import { isFor } from './targets.ts';
import { dashboardText } from './telemetry/dashboard.ts';

/** Folder of the files that Prometheus and Grafana read, in the cluster and in Compose. */
const folder = ({ config }: Pick<Plan, 'config'>): string =>
  `${config.packaging.directory}/observability`;

/** Paths of the alert rules in Prometheus format, their test, and the dashboard. */
export const observabilityPaths = (
  plan: Pick<Plan, 'config'>,
): { readonly rules: string; readonly test: string; readonly dashboard: string } => ({
  rules: `${folder(plan)}/alerts.rules.yaml`,
  test: `${folder(plan)}/alerts.test.yaml`,
  dashboard: `${folder(plan)}/dashboard.json`,
});

/** The dashboard of the bundle as JSON text. */
export const dashboardOf = (plan: Plan): string =>
  dashboardText(
    plan.config,
    workloadsOf(plan).map(({ identity, kind, metricsPort }) => ({
      name: identity.name,
      kind,
      scraped: metricsPort !== undefined,
    })),
  );

/** Whether the bundle has alert rules; they need metrics. */
export const hasAlerts = ({ project, telemetry }: Config): boolean =>
  project.metrics && telemetry.alerts;

/** Whether the bundle has a dashboard: the user asks for it, or Compose runs Grafana. */
export const hasDashboard = (plan: Pick<Plan, 'config'>): boolean => {
  const { project, telemetry, services } = plan.config;
  return project.metrics && (telemetry.dashboard || (services.grafana && isFor(plan, 'compose')));
};

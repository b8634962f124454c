import { type Config, withValue } from '../config.ts';

/** The paths that the HTTP probes ask for. */
export const probePaths = ({ project }: Config): readonly string[] => [
  project.livePath,
  project.readyPath,
  project.startupPath,
];

const usualPaths = ['/metrics', '/prometheus', '/internal/metrics', '/internal/prometheus'];

/** The Config with a path for the metrics that no probe asks for. */
export const withFreeMetricsPath = (config: Config): Config => {
  const taken = probePaths(config);
  if (!taken.includes(config.project.metricsPath)) return config;
  const free = usualPaths.find((path) => !taken.includes(path)) ?? '/metrics';
  return withValue(config, 'project.metricsPath', free);
};

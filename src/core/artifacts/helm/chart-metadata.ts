import type { Yaml } from '../../formats/yaml.ts';
import type { Plan } from '../../plan/index.ts';
import { chartName } from '../../plan/targets.ts';
import { kubernetesVersions } from '../../versions.ts';

const orNone = (text: string): string | undefined => (text === '' ? undefined : text);

/**
 * The oldest Kubernetes version with the APIs that the chart uses. Not the target version: without
 * a cluster, Helm renders for the version it was built with and would refuse a newer one.
 */
const oldestVersion = ({ config, features }: Plan): string =>
  config.pod.userNamespaces && features.userNamespaces ? '1.36' : kubernetesVersions[0];

/**
 * Chart.yaml. No dependencies: a Collector or a database belongs to the platform, and the values of
 * a sub-chart would have to repeat its defaults (C-077, C-119).
 */
export const chartMetadata = (plan: Plan): Yaml => {
  const { packaging, project } = plan.config;
  const description =
    packaging.chartDescription ||
    plan.identity.description ||
    `${plan.identity.name} on Kubernetes`;
  return {
    apiVersion: 'v2',
    name: chartName(plan),
    description,
    type: 'application',
    version: packaging.chartVersion,
    appVersion: plan.image.tag,
    kubeVersion: `>=${oldestVersion(plan)}.0-0`,
    home: orNone(project.repository),
    sources: project.repository === '' ? undefined : [project.repository],
    keywords: packaging.keywords.length === 0 ? undefined : packaging.keywords,
    maintainers:
      packaging.maintainer === ''
        ? undefined
        : [{ name: packaging.maintainer, email: orNone(packaging.maintainerEmail) }],
  };
};

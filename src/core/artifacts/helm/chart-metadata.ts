import type { Yaml } from '../../formats/yaml.ts';
import type { Plan } from '../../plan/index.ts';
import { oldestNeeded } from '../../plan/kubernetes-features.ts';
import { chartName } from '../../plan/targets.ts';

const orNone = (text: string): string | undefined => (text === '' ? undefined : text);

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
    kubeVersion: `>=${oldestNeeded(plan)}.0-0`,
    home: orNone(project.repository),
    sources: project.repository === '' ? undefined : [project.repository],
    keywords: packaging.keywords.length === 0 ? undefined : packaging.keywords,
    maintainers:
      packaging.maintainer === ''
        ? undefined
        : [{ name: packaging.maintainer, email: orNone(packaging.maintainerEmail) }],
  };
};

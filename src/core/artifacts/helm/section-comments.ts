import type { Text } from '../../fields/index.ts';
import { pathInWorkload } from '../../kubernetes/chart-template.ts';
import { furtherHostValues } from '../../kubernetes/traffic/further-hosts.ts';
import { furtherPortValues } from '../../kubernetes/traffic/service-ports.ts';
import { persistenceValues } from '../../kubernetes/workload/persistent-volume-claim.ts';

/**
 * Comments of the sections of values.yaml, by path; the comments of values are in their keys
 * (`valueKeys`).
 */
export const sectionComments: Readonly<Record<string, Text>> = {
  image: {
    en: 'The image to run; a digest wins over the tag.',
    'zh-CN': '要运行的镜像；摘要优先于标签。',
  },
  collector: {
    en: 'The Collector that comes with the service.',
    'zh-CN': '随服务一起部署的 Collector。',
  },
  workloads: {
    en: 'What the other workloads of the release decide for themselves, by name.',
    'zh-CN': '同一 release 中其他工作负载各自的取值，按名称列出。',
  },
  persistence: { en: 'The volume claim of the chart.', 'zh-CN': 'Chart 的持久卷声明。' },
  [persistenceValues.sizes.path]: persistenceValues.sizes.about,
  [furtherPortValues.path]: furtherPortValues.about,
  [furtherHostValues.hosts.path]: furtherHostValues.hosts.about,
};

/** The comment of a section; the sections of an added workload have those of the first one. */
export const sectionComment = (path: string): Text | undefined =>
  sectionComments[path] ?? sectionComments[pathInWorkload(path)];

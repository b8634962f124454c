import { dataVolume } from '../../artifacts/compose/backing/index.ts';
import { observabilityVolumes } from '../../artifacts/compose/observability/index.ts';
import { namedVolumes } from '../../artifacts/compose/service-mounts.ts';
import { withValue } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { defineCheck } from '../check.ts';
import { listed, withFreeNames } from '../names.ts';

/** Names of the data volumes of the other containers in compose.yaml. */
const others = (plan: Plan): readonly string[] => [
  ...plan.services.map(dataVolume),
  ...observabilityVolumes(plan),
];

/**
 * Reports a volume with the name of another container's volume: in compose.yaml the same name is
 * the same volume.
 */
export const sharedVolume = defineCheck({
  id: 'shared-volume',
  run: (plan) => {
    if (!isFor(plan, 'compose')) return [];
    const taken = others(plan);
    const shared = namedVolumes(plan).filter(({ name }) => taken.includes(name));
    if (shared.length === 0) return [];
    const names = listed(shared.map(({ name }) => name));
    return [
      {
        severity: 'error',
        at: ['pod.volumes'],
        title: {
          en: `In Compose, ${names.en} is the volume of another container too`,
          'zh-CN': `在 Compose 中，${names['zh-CN']} 也是另一个容器的卷`,
        },
        why: {
          en: 'Volumes of one name are one volume: the service writes into the data of its backing service and may destroy it.',
          'zh-CN': '同名的卷就是同一个卷：服务会写入后端服务的数据目录，可能将其破坏。',
        },
        source: 'https://docs.docker.com/reference/compose-file/volumes/',
        fix: {
          label: { en: 'Number it', 'zh-CN': '加上编号' },
          apply: (now) => withValue(now, 'pod.volumes', withFreeNames(now.pod.volumes, taken)),
        },
      },
    ];
  },
});

import { type Config, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed, repeated, withFreeNames } from '../names.ts';

/** Names of the pod's containers that are not in the tables. */
const reserved = (config: Config): readonly string[] => [
  config.project.name,
  ...(config.mesh.provider === 'istio' ? ['istio-init', 'istio-proxy', 'istio-validation'] : []),
];

const apart = (config: Config): Config => {
  const { pod } = config;
  const sidecars = withFreeNames(pod.sidecars, reserved(config));
  const taken = [...reserved(config), ...sidecars.map(({ name }) => name)];
  return withValues(config, [
    ['pod.sidecars', sidecars],
    ['pod.initContainers', withFreeNames(pod.initContainers, taken)],
  ]);
};

/** Reports containers of one pod with the same name. */
export const sameContainerName = defineCheck({
  id: 'same-container-name',
  run: ({ config }) => {
    const { pod } = config;
    const companions = [...pod.sidecars, ...pod.initContainers].map(({ name }) => name);
    const twice = repeated([...reserved(config), ...companions]);
    if (twice.length === 0) return [];
    const names = listed(twice);
    return [
      {
        severity: 'error',
        at: ['pod.initContainers', 'pod.sidecars', 'project.name'],
        title: {
          en: `Two containers are called ${names.en}`,
          'zh-CN': `两个容器同名：${names['zh-CN']}`,
        },
        why: {
          en: 'Container names must differ within a pod, init containers and the service itself included: the API server refuses the Deployment.',
          'zh-CN':
            '同一 Pod 中容器名不能重复，Init 容器和服务自身也包括在内：API server 会拒绝该 Deployment。',
        },
        source: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
        fix: { label: { en: 'Number them', 'zh-CN': '加上编号' }, apply: apart },
      },
    ];
  },
});

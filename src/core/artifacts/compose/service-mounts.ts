import { firstWorkload } from '../../decisions.ts';
import { commented, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say, type Volume } from '../../plan/index.ts';
import { configMapName } from '../../plan/object-names.ts';
import { dockerBytes } from './quantities.ts';

/** Folder of the files that Compose mounts, next to `compose.yaml`. */
export const mountedFolder = 'compose';

/** Whether an emptyDir is on disk: a tmpfs would count against the memory limit. */
const isOnDisk = ({ config }: Plan, { mountPath, source }: Volume): boolean =>
  source.kind === 'empty' &&
  !source.memory &&
  config.pod.volumes.some((row) => row.mountPath.replace(/(?<=.)\/+$/, '') === mountPath);

/** The name of a volume in the Compose file; the one of an added workload has its name in front. */
export const volumeName = ({ workload }: Plan, name: string): string =>
  workload === firstWorkload ? name : `${workload}-${name}`;

/** Claims and emptyDirs on disk, which become named volumes with the name of the pod's volume. */
export const namedVolumes = (plan: Plan): readonly Volume[] =>
  plan.volumes.filter((volume) => volume.source.kind === 'claim' || isOnDisk(plan, volume));

/** The tmpfs mounts with the service's user as owner; by default root owns a tmpfs (C-013). */
const tmpfs = (plan: Plan): readonly string[] =>
  plan.volumes.flatMap((volume) => {
    const { mountPath, source } = volume;
    if (source.kind !== 'empty' || isOnDisk(plan, volume)) return [];
    const { uid } = plan.config.image;
    const size = source.size === '' ? '' : `,size=${dockerBytes(source.size)}`;
    return [`${mountPath}:uid=${uid},gid=${uid},mode=1770${size}`];
  });

const volumes = (plan: Plan): readonly Yaml[] =>
  namedVolumes(plan).map(({ name, mountPath, readOnly }) => ({
    type: 'volume',
    source: volumeName(plan, name),
    target: mountPath,
    ...(readOnly ? { read_only: true } : {}),
  }));

const whyReadOnly = {
  en: 'VOLUME in the Dockerfile would not do this (C-013).',
  'zh-CN': 'Dockerfile 中的 VOLUME 并不能实现只读（C-013）。',
};

/**
 * All mounts of the service. Configuration is mounted as files, because Compose cannot write inline
 * configs into a read-only root.
 */
export const serviceMounts = (plan: Plan): Readonly<Record<string, Yaml>> => {
  const temporary = tmpfs(plan);
  const named = volumes(plan);
  const file = plan.configurationFile;
  return {
    read_only: plan.config.image.readOnlyRoot ? commented(say(plan, whyReadOnly), true) : undefined,
    tmpfs: temporary.length === 0 ? undefined : temporary,
    volumes: named.length === 0 ? undefined : named,
    configs: file === undefined ? undefined : [{ source: 'service-config', target: file.path }],
  };
};

/**
 * A comment that lists the pod's volumes that need a cluster, because compose.yaml lacks them;
 * undefined without such volumes.
 */
export const missingVolumes = (plan: Plan): string | undefined => {
  const own = configMapName(plan.config, 'config');
  const paths = plan.volumes
    .filter(
      ({ source }) =>
        source.kind === 'secret' || (source.kind === 'config-map' && source.name !== own),
    )
    .map(({ mountPath }) => mountPath);
  if (paths.length === 0) return undefined;
  const list = paths.join(', ');
  return say(plan, {
    en: `Only in the cluster, where ConfigMaps and Secrets are: ${list}`,
    'zh-CN': `仅在集群中由 ConfigMap 和 Secret 挂载：${list}`,
  });
};

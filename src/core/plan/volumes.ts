import type { Config } from '../config.ts';
import type { ConfigurationFile } from './configuration-file.ts';
import { configMapName } from './object-names.ts';

/** The source that a volume mounts. */
export type VolumeSource =
  | { readonly kind: 'empty'; readonly memory: boolean; readonly size: string }
  | { readonly kind: 'config-map'; readonly name: string }
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'claim'; readonly name: string };

/** A volume and its mount path in the service's container. */
export interface Volume {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly source: VolumeSource;
}

/** The field that asks for a mount. */
export type MountOrigin = 'pod.volumes' | 'settings.configDirectory' | 'image.writablePaths';

/** A requested mount; when two mounts have the same path, the plan uses the first. */
export interface WantedMount extends Volume {
  readonly origin: MountOrigin;
}

/** A PersistentVolumeClaim of the bundle. */
export interface Claim {
  readonly name: string;
  readonly size: string;
  readonly access: Config['pod']['claimAccess'];
  readonly storageClass: string;
}

/** Size of a writable directory on a read-only root file system (C-049). */
export const scratchSize = '64Mi';

const defaultClaimSize = '1Gi';

type Row = Config['pod']['volumes'][number];

const claimName = (workload: string, row: Row): string => row.source || `${workload}-${row.name}`;

const sourceOf = (workload: string, row: Row): VolumeSource => {
  switch (row.kind) {
    case 'empty':
    case 'memory':
      return { kind: 'empty', memory: row.kind === 'memory', size: row.size };
    case 'config-map':
      return { kind: 'config-map', name: row.source || row.name };
    case 'secret':
      return { kind: 'secret', name: row.source || row.name };
    case 'claim':
      return { kind: 'claim', name: claimName(workload, row) };
  }
};

/** Converts a path to a volume name: `/var/cache` becomes `var-cache`. */
const nameOfPath = (path: string): string =>
  path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50) || 'root';

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');

/**
 * Kubernetes refuses two mounts with the same path and two volumes with the same name: the first is
 * used.
 */
const distinct = (volumes: readonly WantedMount[]): readonly Volume[] => {
  const paths = new Set<string>();
  const names = new Set<string>();
  return volumes.flatMap(({ origin: _, ...volume }) => {
    if (paths.has(volume.mountPath)) return [];
    paths.add(volume.mountPath);
    let { name } = volume;
    for (let count = 2; names.has(name); count += 1) name = `${volume.name}-${count}`;
    names.add(name);
    return [{ ...volume, name }];
  });
};

/**
 * All requested mounts: the user's volumes, then the configuration file, then the writable
 * directories. `workload` is the name of its objects.
 */
export const wantedMounts = (
  config: Config,
  workload: string,
  configurationFile: ConfigurationFile | undefined,
): readonly WantedMount[] => {
  const own: WantedMount[] = config.pod.volumes.map((row) => ({
    origin: 'pod.volumes',
    name: row.name,
    mountPath: withoutSlash(row.mountPath),
    readOnly: row.readOnly,
    source: sourceOf(workload, row),
  }));
  const file: WantedMount[] =
    configurationFile === undefined
      ? []
      : [
          {
            origin: 'settings.configDirectory',
            name: 'config',
            mountPath: configurationFile.directory,
            readOnly: true,
            source: { kind: 'config-map', name: configMapName(config, 'config') },
          },
        ];
  const writable: WantedMount[] = config.image.readOnlyRoot
    ? config.image.writablePaths.map((path) => ({
        origin: 'image.writablePaths',
        name: nameOfPath(path),
        mountPath: withoutSlash(path),
        readOnly: false,
        source: { kind: 'empty', memory: false, size: scratchSize },
      }))
    : [];
  return [...own, ...file, ...writable];
};

/** Whether the volume is read-only in practice; ConfigMaps and Secrets always are. */
export const isReadOnly = ({ readOnly, source: { kind } }: Volume): boolean =>
  readOnly || kind === 'config-map' || kind === 'secret';

/** The pod's volumes: every requested mount, once per path. */
export const planVolumes = (
  config: Config,
  workload: string,
  configurationFile: ConfigurationFile | undefined,
): readonly Volume[] => distinct(wantedMounts(config, workload, configurationFile));

/** The claims of a workload: volumes of kind `claim` without a named source. */
export const planClaims = (config: Config, workload: string): readonly Claim[] => {
  const rows = config.pod.volumes.filter((row) => row.kind === 'claim' && row.source === '');
  const claims = rows.map((row) => ({
    name: claimName(workload, row),
    size: row.size || defaultClaimSize,
    access: config.pod.claimAccess,
    storageClass: config.pod.storageClass,
  }));
  return [...new Map(claims.map((claim) => [claim.name, claim])).values()];
};

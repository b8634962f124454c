import type { Config } from '../config.ts';
import type { ConfigurationFile } from './configuration-file.ts';
import { configMapName } from './object-names.ts';

/** What is mounted. */
export type VolumeSource =
  | { readonly kind: 'empty'; readonly memory: boolean; readonly size: string }
  | { readonly kind: 'config-map'; readonly name: string }
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'claim'; readonly name: string };

/** A volume and the place where the service's container sees it. */
export interface Volume {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly source: VolumeSource;
}

/** The field that asks for a mount. */
export type MountOrigin = 'pod.volumes' | 'settings.configDirectory' | 'image.writablePaths';

/** A mount that is asked for; where two want one path, the plan keeps the first. */
export interface WantedMount extends Volume {
  readonly origin: MountOrigin;
}

/** A PersistentVolumeClaim that the bundle brings. */
export interface Claim {
  readonly name: string;
  readonly size: string;
  readonly access: Config['pod']['claimAccess'];
  readonly storageClass: string;
}

/** Size of a writable directory on an otherwise read-only root (C-049). */
export const scratchSize = '64Mi';

const defaultClaimSize = '1Gi';

type Row = Config['pod']['volumes'][number];

const claimName = (config: Config, row: Row): string =>
  row.source || `${config.project.name}-${row.name}`;

const sourceOf = (config: Config, row: Row): VolumeSource => {
  switch (row.kind) {
    case 'empty':
    case 'memory':
      return { kind: 'empty', memory: row.kind === 'memory', size: row.size };
    case 'config-map':
      return { kind: 'config-map', name: row.source || row.name };
    case 'secret':
      return { kind: 'secret', name: row.source || row.name };
    case 'claim':
      return { kind: 'claim', name: claimName(config, row) };
  }
};

/** A path as a volume name: `/var/cache` becomes `var-cache`. */
const nameOfPath = (path: string): string =>
  path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50) || 'root';

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');

/** Kubernetes refuses two mounts on one path and two volumes of one name: the first keeps it. */
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

/** The user's volumes, then the configuration file, then the writable directories. */
export const wantedMounts = (
  config: Config,
  configurationFile: ConfigurationFile | undefined,
): readonly WantedMount[] => {
  const own: WantedMount[] = config.pod.volumes.map((row) => ({
    origin: 'pod.volumes',
    name: row.name,
    mountPath: withoutSlash(row.mountPath),
    readOnly: row.readOnly,
    source: sourceOf(config, row),
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

/** Whether nothing can be written or created in it, whatever `readOnly` says. */
export const isReadOnly = ({ readOnly, source: { kind } }: Volume): boolean =>
  readOnly || kind === 'config-map' || kind === 'secret';

/** The pod's volumes: every mount that is asked for, once per path. */
export const planVolumes = (
  config: Config,
  configurationFile: ConfigurationFile | undefined,
): readonly Volume[] => distinct(wantedMounts(config, configurationFile));

/** Claims without a named source are the bundle's own. */
export const planClaims = (config: Config): readonly Claim[] => {
  const rows = config.pod.volumes.filter((row) => row.kind === 'claim' && row.source === '');
  const claims = rows.map((row) => ({
    name: claimName(config, row),
    size: row.size || defaultClaimSize,
    access: config.pod.claimAccess,
    storageClass: config.pod.storageClass,
  }));
  return [...new Map(claims.map((claim) => [claim.name, claim])).values()];
};

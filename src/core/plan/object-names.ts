import type { Config } from '../config.ts';

/** Kinds whose object names may end in the kind. */
type Kind = 'hpa' | 'vpa' | 'pdb';

/** Suffix of an object name: `-hpa` when names include the kind, else empty. */
export const kindSuffix = ({ packaging }: Config, kind: Kind): string =>
  packaging.kindSuffixes ? `-${kind}` : '';

/** Name of the ConfigMaps without the suffix `-env` or `-config`. */
export const configMapBase = ({ settings, project }: Config): string =>
  settings.configMaps || project.name;

/**
 * Name of the ConfigMap with the plain variables (`env`) or with the configuration file (`config`).
 */
export const configMapName = (config: Config, part: 'env' | 'config'): string =>
  `${configMapBase(config)}-${part}`;

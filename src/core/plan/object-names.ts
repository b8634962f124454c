import type { Config } from '../config.ts';

/** Kinds whose objects may be called after them. */
type Kind = 'hpa' | 'vpa' | 'pdb';

/** What the name of an object ends in: `-hpa` where names say the kind, else nothing. */
export const kindSuffix = ({ packaging }: Config, kind: Kind): string =>
  packaging.kindSuffixes ? `-${kind}` : '';

/** What the ConfigMaps are called before `-env` and `-config`. */
export const configMapBase = ({ settings, project }: Config): string =>
  settings.configMaps || project.name;

/** Name of the ConfigMap with the plain variables, or with the configuration file. */
export const configMapName = (config: Config, part: 'env' | 'config'): string =>
  `${configMapBase(config)}-${part}`;

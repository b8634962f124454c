import type { Plan } from '../../plan/index.ts';

/**
 * Directories that the image has to hold, owned by the service's user, because volumes are mounted
 * there; every base but scratch has its own `/tmp`, open to all.
 */
export const writableDirectories = ({ config, volumes }: Plan): readonly string[] =>
  volumes
    .filter(
      ({ readOnly, source }) => !readOnly && (source.kind === 'empty' || source.kind === 'claim'),
    )
    .map(({ mountPath }) => mountPath)
    .filter((path) => path !== '/tmp' || config.image.base === 'scratch');

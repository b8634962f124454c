import type { Plan } from '../../plan/index.ts';

/**
 * Directories that the image must contain, owned by the service's user, because volumes are mounted
 * there. Every base except scratch has a `/tmp` that is writable for all.
 */
export const writableDirectories = ({ config, volumes }: Plan): readonly string[] =>
  volumes
    .filter(
      ({ readOnly, source }) => !readOnly && (source.kind === 'empty' || source.kind === 'claim'),
    )
    .map(({ mountPath }) => mountPath)
    .filter((path) => path !== '/tmp' || config.image.base === 'scratch');

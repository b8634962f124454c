import type { Plan } from '../../plan/index.ts';

/**
 * Directories that the image of these workloads must contain, owned by the user of the service,
 * because volumes are mounted there. Every base except scratch has a `/tmp` that is writable for
 * all.
 */
export const writableDirectories = (workloads: readonly Plan[]): readonly string[] => [
  ...new Set(workloads.flatMap(writableDirectoriesOf)),
];

const writableDirectoriesOf = ({ config, volumes }: Plan): readonly string[] =>
  volumes
    .filter(
      ({ readOnly, source }) => !readOnly && (source.kind === 'empty' || source.kind === 'claim'),
    )
    .map(({ mountPath }) => mountPath)
    .filter((path) => path !== '/tmp' || config.image.base === 'scratch');

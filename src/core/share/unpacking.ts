/** Where an archive is unpacked: in a repository that has a crate, or in an empty folder. */
export type Unpacking = 'repository' | 'new-project';

/**
 * The files for an archive. A repository has a Cargo.toml and a src/main.rs, and unpacking could
 * overwrite them, so an archive for a repository contains no starter files.
 */
export const packedFiles = <F extends { readonly starter?: true }>(
  files: readonly F[],
  unpacking: Unpacking,
): readonly F[] =>
  unpacking === 'new-project' ? files : files.filter(({ starter }) => starter !== true);

/** Where an archive is unpacked: in a repository that has a crate, or where nothing is yet. */
export type Unpacking = 'repository' | 'new-project';

/**
 * The files that an archive takes along. In a repository the crate has its own Cargo.toml and
 * src/main.rs, and an archive cannot ask before it overwrites them: starters are left out there.
 */
export const packedFiles = <F extends { readonly starter?: true }>(
  files: readonly F[],
  unpacking: Unpacking,
): readonly F[] =>
  unpacking === 'new-project' ? files : files.filter(({ starter }) => starter !== true);

/** The folders that the generated .dockerignore may leave out, because the bundle writes to them. */
const claimed = new Set(['deploy', 'compose', 'scripts', 'target', '.github']);

/** Whether a path below the root of the build context is in a folder for generated files. */
export const isClaimed = (path: string): boolean => claimed.has(path.split('/')[0] ?? '');

/**
 * The numeric parts of a version, so that 1.100 is newer than 1.99; ignores the text after `-` or
 * `+`.
 */
const parts = (version: string): readonly number[] =>
  (version.split(/[-+]/, 1)[0] ?? '').split('.').map(Number);

/** Whether a version is older than another one, part by part. */
export const isOlder = (version: string, than: string): boolean => {
  const left = parts(version);
  const right = parts(than);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
};

type Version = readonly [number, number, number];

const isBelow = (one: Version, other: Version): boolean => {
  for (const index of [0, 1, 2] as const) {
    if (one[index] !== other[index]) return one[index] < other[index];
  }
  return false;
};

const part =
  /(>=|<=|>|<|=|\^|~)?\s*v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-[\w.]+)?/gu;

/** The versions from the first, inclusive, to the last, exclusive, that a comparator accepts. */
const bounds = (
  sign: string,
  [major, minor, patch]: readonly (number | undefined)[],
): readonly [Version, Version] => {
  const none: Version = [0, 0, 0];
  const end: Version = [Number.MAX_SAFE_INTEGER, 0, 0];
  if (major === undefined) return [none, end];
  const first: Version = [major, minor ?? 0, patch ?? 0];
  const nextMajor: Version = [major + 1, 0, 0];
  const nextMinor: Version = minor === undefined ? nextMajor : [major, minor + 1, 0];
  const next: Version =
    minor === undefined || patch === undefined ? nextMinor : [major, minor, patch + 1];
  switch (sign) {
    case '>=':
      return [first, end];
    case '>':
      return [next, end];
    case '<':
      return [none, first];
    case '<=':
      return [none, next];
    case '^':
      return [first, nextMajor];
    case '~':
      return [first, nextMinor];
    default:
      return [first, next];
  }
};

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || /\D/u.test(text) ? undefined : Number(text);

/** Whether a range of `engines.node` accepts a version; a range that cannot be read accepts all. */
export const acceptsNode = (range: string, version: string): boolean => {
  const [major = 0, minor = 0, fix = 0] = version.split('.').map(Number);
  const wanted: Version = [major, minor, fix];
  return range.split('||').some((alternative) => {
    // `20 - 22` is a range of its own: both ends count.
    const text = alternative.replace(/(\S+)\s+-\s+(\S+)/u, '>=$1 <=$2');
    return [...text.matchAll(part)].every(([, sign = '', ...numbers]) => {
      const [first, end] = bounds(sign, numbers.map(numberOf));
      return !isBelow(wanted, first) && isBelow(wanted, end);
    });
  });
};

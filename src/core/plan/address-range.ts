/** The 16-bit groups of an IPv6 address without `::` and without an IPv4 tail. */
const groupsOf = (address: string): readonly number[] => {
  const [head = '', tail] = address.split('::');
  const read = (part: string): number[] =>
    part === ''
      ? []
      : part
          .split(':')
          .flatMap((group) =>
            group.includes('.') ? ipv4Groups(group) : [Number.parseInt(group, 16)],
          );
  const before = read(head);
  if (tail === undefined) return before;
  const after = read(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
};

const ipv4Groups = (address: string): number[] => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
};

const masked = (units: readonly number[], width: number, bits: number): number[] =>
  units.map((unit, index) => {
    const kept = Math.min(Math.max(bits - index * width, 0), width);
    const step = 2 ** (width - kept);
    return Math.floor(unit / step) * step;
  });

/** The text with the longest run of zero groups as `::`. */
const ipv6Text = (groups: readonly number[]): string => {
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  let [start, length] = [0, 0];
  for (const from of groups.keys()) {
    const end = groups.findIndex((group, index) => index >= from && group !== 0);
    const run = (end < 0 ? groups.length : end) - from;
    if (run > length) [start, length] = [from, run];
  }
  if (length < 2) return hex(groups);
  return `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
};

/**
 * Clears the address bits beyond the prefix length (`10.1.2.3/8` becomes `10.0.0.0/8`): newer
 * Kubernetes versions refuse a NetworkPolicy with such bits.
 */
export const addressRange = (cidr: string): string => {
  const [address = '', length = ''] = cidr.split('/');
  const bits = Number(length);
  if (!address.includes(':')) {
    return `${masked(address.split('.').map(Number), 8, bits).join('.')}/${bits}`;
  }
  return `${ipv6Text(masked(groupsOf(address), 16, bits))}/${bits}`;
};

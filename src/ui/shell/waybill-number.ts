import { type Config, onlyChanges } from '../../core/index.ts';

const known = new WeakMap<Config, string>();

/** FNV-1a hash over UTF-16 units, 32 bits: enough to distinguish two configurations at a glance. */
const fingerprint = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/** The number of a configuration, `4F2A-91C3`; equal decisions always have the same number. */
export const waybillNumber = (config: Config): string => {
  const before = known.get(config);
  if (before) return before;
  const digits = fingerprint(JSON.stringify(onlyChanges(config)))
    .toString(16)
    .toUpperCase()
    .padStart(8, '0');
  const number = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  known.set(config, number);
  return number;
};

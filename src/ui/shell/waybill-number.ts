import { type Decisions, onlyChanges } from '../../core/index.ts';

const known = new WeakMap<Decisions, string>();

/** FNV-1a hash over UTF-16 units, 32 bits: enough to distinguish two bundles at a glance. */
const fingerprint = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/** The number of decisions, `4F2A-91C3`; equal ones always have the same number. */
export const waybillNumber = (decisions: Decisions): string => {
  const before = known.get(decisions);
  if (before) return before;
  const { base, workloads } = decisions;
  const several = Object.keys(workloads).length > 0;
  const text = JSON.stringify(onlyChanges(base)) + (several ? JSON.stringify(workloads) : '');
  const digits = fingerprint(text).toString(16).toUpperCase().padStart(8, '0');
  const number = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  known.set(decisions, number);
  return number;
};

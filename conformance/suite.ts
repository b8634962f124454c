import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, place } from './bundle.ts';
import type { Check } from './checks/check.ts';
import type { Report } from './report.ts';

/** So many bundles are written and judged at once; it bounds the disk and the length of command lines. */
const AT_ONCE = 200;

/** Writes the bundles to a temporary folder and lets every check judge them. */
export async function judge(
  bundles: readonly Bundle[],
  checks: readonly Check[],
  report: Report,
  log: (line: string) => void = () => {},
): Promise<void> {
  for (let start = 0; start < bundles.length; start += AT_ONCE) {
    const root = mkdtempSync(join(tmpdir(), 'waybill-conformance-'));
    try {
      const placed = bundles
        .slice(start, start + AT_ONCE)
        .map((bundle, index) => place(bundle, join(root, String(index))));
      for (const check of checks) {
        const before = Date.now();
        await check.check(placed, report);
        const seconds = ((Date.now() - before) / 1000).toFixed(1);
        log(`  ${check.name}: ${placed.length} bundles in ${seconds} s`);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}

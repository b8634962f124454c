import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConformanceBundle, place } from './bundle.ts';
import type { ToolCheck } from './checks/check.ts';
import type { Report } from './report.ts';

/** Writes the bundles to a temporary folder and runs all checks on them concurrently. */
export async function judge(
  bundles: readonly ConformanceBundle[],
  checks: readonly ToolCheck[],
  report: Report,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'waybill-conformance-'));
  const clean = (): void => rmSync(root, { recursive: true, force: true });
  process.once('exit', clean); // an interrupted run ends before this function does
  try {
    const placed = bundles.map((bundle, index) => place(bundle, join(root, String(index))));
    await Promise.all(
      checks.filter(({ alone }) => !alone).map((check) => check.check(placed, report)),
    );
    for (const check of checks.filter(({ alone }) => alone)) await check.check(placed, report);
  } finally {
    process.off('exit', clean);
    clean();
  }
}

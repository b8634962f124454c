import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import type { Report } from '../report.ts';
import { cargo, discard, workspaceOf } from '../rust/crate.ts';
import type { RustExpectation } from '../rust/expectation.ts';
import { serve } from '../rust/service.ts';
import type { ToolCheck } from './check.ts';

/** Compiles, lints and tests a crate; the end of what the compiler says is what went wrong. */
async function compiled(
  bundle: PlacedBundle,
  rust: RustExpectation,
  report: Report,
): Promise<boolean> {
  const root = workspaceOf(bundle, rust);
  // In the folder of the crate cargo builds it alone; the whole workspace shares its features.
  const together = bundle.compile === 'shared' ? ['--workspace'] : [];
  const crate = join(root, 'crate');
  try {
    for (const args of [
      ['clippy', '--quiet', '--all-targets', '--', '-D', 'warnings'],
      ['test', '--quiet', '--no-fail-fast', ...together],
    ]) {
      report.checked('cargo');
      const { code, stdout, stderr } = await cargo(crate, ...args);
      if (code === 0) continue;
      report.reject(
        'cargo',
        bundle,
        `${rust.prefix}Cargo.toml`,
        `${stdout}\n${stderr}`.trim().slice(-3000),
      );
      return false;
    }
    return true;
  } finally {
    discard(root);
  }
}

/**
 * The samples compile without a warning, pass their tests, and run. One after the other: cargo
 * locks the target folder anyway, and the service needs quiet.
 */
export const rustCode: ToolCheck = {
  name: 'Rust code',
  tools: ['cargo', 'rust-service'],
  alone: true,
  check: async (bundles, report) => {
    for (const bundle of bundles) {
      const { rust, compile } = bundle;
      if (rust === undefined || compile === undefined) continue;
      if (!(await compiled(bundle, rust, report)) || !rust.crate) continue;
      report.checked('rust-service');
      for (const complaint of await serve(rust))
        report.reject('rust-service', bundle, rust.prefix || '.', complaint);
    }
  },
};

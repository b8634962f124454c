import type { PlacedBundle } from '../bundle.ts';
import type { Report } from '../report.ts';
import { cargo, discard, workspaceOf } from '../rust/crate.ts';
import type { RustExpectation } from '../rust/expectation.ts';
import { serve } from '../rust/service.ts';
import type { ToolCheck } from './check.ts';

/** Compiles, lints and tests a crate; returns the end of the compiler's output on failure. */
async function compiled(
  bundle: PlacedBundle,
  rust: RustExpectation,
  report: Report,
): Promise<boolean> {
  const { root, crate, several } = workspaceOf(bundle, rust);
  // Run in the crate's folder, cargo builds only this crate; `--workspace` shares the features of
  // all members.
  const together = bundle.compile === 'shared' || several ? ['--workspace'] : [];
  const all = several ? ['--workspace'] : [];
  try {
    for (const args of [
      ['clippy', '--quiet', '--all-targets', ...all, '--', '-D', 'warnings'],
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
 * The samples compile without warnings, pass their tests and run. They are built one after the
 * other, because cargo locks the target folder and the service's timing needs an idle machine.
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

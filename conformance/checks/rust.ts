import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import { cargo, discard, workspaceOf } from '../rust/crate.ts';
import type { RustExpectation } from '../rust/expectation.ts';
import { serve } from '../rust/service.ts';
import type { Check } from './check.ts';

interface Written {
  readonly bundle: PlacedBundle;
  readonly rust: RustExpectation;
}

/** Compiles, lints and tests a crate; the end of what the compiler says is what went wrong. */
async function compiled(
  bundle: PlacedBundle,
  rust: RustExpectation,
  report: Report,
): Promise<boolean> {
  const root = workspaceOf(bundle, rust);
  const crate = join(root, 'crate');
  try {
    for (const args of [
      ['clippy', '--quiet', '--all-targets', '--', '-D', 'warnings'],
      ['test', '--quiet', '--no-fail-fast'],
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

const edition = ['--edition', '2024', '--color', 'never'];

/** Modules that rustfmt leaves as they are, because a user's texts decide about their lines. */
const skipped = (modules: string): string[] =>
  [...modules.matchAll(/#\[rustfmt::skip\]\npub mod (\w+);/g)].map(([, name]) => `${name}.rs`);

/**
 * The crate is formatted, and what rustfmt skips on purpose still parses: a user's text must stay
 * a literal. Bundles that hold the same code are asked once.
 */
async function formatted(
  { bundle, rust }: Written,
  seen: Set<string>,
  report: Report,
): Promise<void> {
  const code = bundle.files.filter(({ path }) => path.endsWith('.rs'));
  const folder = `${rust.prefix}src/waybill/`;
  const names = skipped(code.find(({ path }) => path === `${folder}mod.rs`)?.text ?? '');
  const entry = rust.crate ? `${rust.prefix}src/main.rs` : `${folder}mod.rs`;
  const isNew = (text: string): boolean => !seen.has(text) && seen.add(text).has(text);
  const shown = code.filter(({ path }) => !names.includes(path.slice(folder.length)));
  if (isNew(shown.map(({ text }) => text).join('\0'))) {
    report.checked('rustfmt', shown.length);
    const whole = await run('rustfmt', [...edition, '--check', join(bundle.folder, entry)]);
    if (whole.code !== 0) report.reject('rustfmt', bundle, entry, whole.stdout || whole.stderr);
  }
  for (const { path, text } of code) {
    if (shown.some((one) => one.path === path) || !isNew(text)) continue;
    report.checked('rustfmt');
    const { code: exit, stderr } = await run('rustfmt', edition, { input: text });
    if (exit !== 0) report.reject('rustfmt', bundle, path, stderr);
  }
}

/**
 * Every crate and module must parse and be formatted; the samples also compile without a warning,
 * pass their tests, and run.
 */
export const rustCode: Check = {
  name: 'Rust code',
  tools: ['cargo', 'rustfmt', 'rust-service'],
  check: async (bundles, report) => {
    const written = bundles.flatMap((bundle) =>
      bundle.rust === undefined ? [] : [{ bundle, rust: bundle.rust }],
    );
    const seen = new Set<string>();
    await each(written, (one) => formatted(one, seen, report));
    // One after the other: cargo locks the target folder anyway, and the service needs quiet.
    for (const { bundle, rust } of written.filter(({ bundle }) => bundle.compile === true)) {
      if (!(await compiled(bundle, rust, report)) || !rust.crate) continue;
      report.checked('rust-service');
      for (const complaint of await serve(rust))
        report.reject('rust-service', bundle, rust.prefix || '.', complaint);
    }
  },
};

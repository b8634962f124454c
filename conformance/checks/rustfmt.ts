import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { run } from '../process.ts';
import type { RustExpectation } from '../rust/expectation.ts';
import { judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const edition = ['--edition', '2024', '--color', 'never'];

/** Modules that rustfmt leaves as they are, because a user's texts decide about their lines. */
const skipped = (modules: string): string[] =>
  [...modules.matchAll(/#\[rustfmt::skip\]\npub mod (\w+);/g)].map(([, name]) => `${name}.rs`);

/** The whole of the code, as one question about its entry, and each skipped module. */
function questionsOf(bundle: PlacedBundle, rust: RustExpectation): Question[] {
  const code = bundle.files.filter(({ path }) => path.endsWith('.rs'));
  const folder = `${rust.prefix}src/waybill/`;
  const names = skipped(code.find(({ path }) => path === `${folder}mod.rs`)?.text ?? '');
  const path = rust.crate ? `${rust.prefix}src/main.rs` : `${folder}mod.rs`;
  const isSkipped = (file: { readonly path: string }): boolean =>
    names.includes(file.path.slice(folder.length));
  const shown = code.filter((file) => !isSkipped(file)).map(({ text }) => text);
  const whole = { bundle, path, absolute: join(bundle.folder, path), text: shown.join('\0') };
  const alone = code.filter(isSkipped).map(({ path, text }) => ({
    bundle,
    path,
    absolute: join(bundle.folder, path),
    context: 'skipped',
    text,
  }));
  return [whole, ...alone];
}

const asking = oneByOne(async ({ context, absolute, text }) => {
  if (context === 'skipped') {
    const { code, stderr } = await run('rustfmt', edition, { input: text });
    return code === 0 ? undefined : stderr;
  }
  const { code, stdout, stderr } = await run('rustfmt', [...edition, '--check', absolute]);
  return code === 0 ? undefined : stdout || stderr;
});

/**
 * Every crate and every module is formatted, and what rustfmt skips on purpose still parses: a
 * user's text must stay a literal.
 */
export const formatted: ToolCheck = {
  name: 'Rust format',
  tools: ['rustfmt'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      bundle.rust === undefined ? [] : questionsOf(bundle, bundle.rust),
    );
    await judgeTexts('rustfmt', questions, report, asking);
  },
};

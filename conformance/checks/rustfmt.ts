import { join } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import { run } from '../process.ts';
import type { RustExpectation } from '../rust/expectation.ts';
import { judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const edition = ['--edition', '2024', '--color', 'never'];

/**
 * Files of modules with `#[rustfmt::skip]`: they contain user texts that rustfmt would wrap
 * differently.
 */
const skipped = (modules: string): string[] =>
  [...modules.matchAll(/#\[rustfmt::skip\]\npub mod (\w+);/g)].map(([, name]) => `${name}.rs`);

/** Files that list generated modules: of a crate, or of the package that a workspace shares. */
const isList = ({ path }: { readonly path: string }): boolean =>
  /(?:^|\/)src\/(?:lib|waybill\/mod)\.rs$/.test(path);

/**
 * One question for each entry file, which covers all its modules, and one for each skipped module.
 */
function questionsOf(bundle: PlacedBundle, rust: RustExpectation): Question[] {
  const code = bundle.files.filter(({ path }) => path.endsWith('.rs'));
  const names = new Set(
    code
      .filter(isList)
      .flatMap(({ path, text }) => skipped(text).map((name) => path.replace(/[^/]*$/, name))),
  );
  const isEntry = ({ path }: { readonly path: string }): boolean =>
    isList({ path }) || (rust.crate && /(?:^|\/)src\/(?:bin\/[^/]+\/)?main\.rs$/.test(path));
  const isSkipped = ({ path }: { readonly path: string }): boolean => names.has(path);
  const shown = code.filter((file) => !isSkipped(file)).map(({ text }) => text);
  const entries = code.filter(isEntry).map(({ path }) => ({
    bundle,
    path,
    absolute: join(bundle.folder, path),
    // The entry files of a workspace have the same text and are judged one by one.
    context: path,
    text: shown.join('\0'),
  }));
  const alone = code.filter(isSkipped).map(({ path, text }) => ({
    bundle,
    path,
    absolute: join(bundle.folder, path),
    context: 'skipped',
    text,
  }));
  return [...entries, ...alone];
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
 * Every crate and module is formatted. Modules skipped by rustfmt must still parse, because a
 * user's text must stay a string literal.
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

import { parseToml } from '../../formats/toml-parse.ts';
import { asTable, asText, asTexts, at } from '../cargo-manifest.ts';
import { linesOf } from '../lines.ts';
import { clue } from './clue.ts';
import { isNearProgram } from './nearness.ts';
import { type Clue, defineReader } from './reader.ts';

/** The packages of linkers, by the names under which Cargo and the compiler call them. */
const packagesOf = (linker: string, flags: readonly string[]): readonly string[] => {
  const all = [linker, ...flags].join(' ');
  const fuse = /-fuse-ld=(\S+)/u.exec(all)?.[1] ?? '';
  const isMold = /(?:^|\/)mold$/u.test(fuse) || /\bmold\b/u.test(all);
  const isLld = /lld/u.test(fuse) || /\b(?:rust-)?ld\.lld\b|(?:^|\s)lld\b/u.test(all);
  return [
    ...(/(?:^|\/)clang(?:\+\+)?(?:-\d+)?$/u.test(linker) ? ['clang'] : []),
    ...(isMold ? ['mold'] : []),
    ...(isLld ? ['lld'] : []),
  ];
};

const flagsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(/\s+/u) : asTexts(value);

/** Whether a target of the configuration is that of a Linux image. */
const isLinux = (target: string): boolean =>
  /linux/u.test(target) || /^cfg\((?!.*(?:windows|macos|wasm)).*\)$/u.test(target);

/** A wrapper of the compiler, such as sccache, which the builder does not have. */
const wrapperClues = (file: string, text: string, name: string | undefined): readonly Clue[] => {
  if (name === undefined) return [];
  const row = { name, kind: 'wrapper' } as const;
  const because = { en: '`rustc-wrapper` calls it', 'zh-CN': '`rustc-wrapper` 会调用它' };
  const place = { file, line: linesOf(text)(['build', 'rustc-wrapper']) ?? 1 };
  return [clue('fixed', 'assumed', 'build.openPoints', [row], because, place)];
};

const cluesIn = (file: string, text: string): readonly Clue[] => {
  const parsed = parseToml(text);
  if (!parsed.ok) return [];
  const lines = linesOf(text);
  const wrapper = asText(at(parsed.table, 'build', 'rustc-wrapper'));
  const sections = [
    { table: asTable(at(parsed.table, 'build')), path: ['build'] },
    ...Object.entries(asTable(at(parsed.table, 'target')) ?? {})
      .filter(([target]) => isLinux(target))
      .map(([target, table]) => ({ table: asTable(table), path: ['target', target] })),
  ];
  const linkers = sections.flatMap(({ table, path }) => {
    const linker = asText(at(table, 'linker')) ?? '';
    const packages = packagesOf(linker, flagsOf(at(table, 'rustflags')));
    if (packages.length === 0) return [];
    const key = linker === '' ? 'rustflags' : 'linker';
    const because = {
      en: `\`${key}\` of \`[${path.join('.')}]\` calls ${packages.join(', ')}`,
      'zh-CN': `\`[${path.join('.')}]\` 的 \`${key}\` 使用 ${packages.join('、')}`,
    };
    const place = { file, line: lines([...path, key]) ?? 1 };
    return [clue('fixed', 'recognised', 'image.buildPackages', packages, because, place)];
  });
  return [...wrapperClues(file, text, wrapper), ...linkers];
};

/** .cargo/config.toml: the linker, which must be installed. Source: the Cargo book, Configuration. */
export const cargoConfig = defineReader({
  id: 'cargo-config',
  title: { en: '`.cargo/config.toml`', 'zh-CN': '`.cargo/config.toml`' },
  wanted: (path) => /(?:^|\/)\.cargo\/config(?:\.toml)?$/u.test(path),
  longest: 100_000,
  fields: ['image.buildPackages', 'build.openPoints'],
  read: (found, repository) =>
    found
      .filter((path) => isNearProgram(path.replace(/\.cargo\//u, ''), repository))
      .flatMap((path) => cluesIn(path, repository.files.read(path) ?? '')),
});

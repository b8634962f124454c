import { parseToml } from '../../formats/toml-parse.ts';
import { asTable, asText, asTexts, at } from '../cargo-manifest.ts';
import { linesOf } from '../lines.ts';
import { clue } from './clue.ts';
import { programSource } from './front-end/uses.ts';
import { isNearProgram } from './nearness.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { type FoundVariable, variableClues } from './variable-clues.ts';

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

/** Whether the source names a variable outside of `env!`, which reads it while it compiles. */
const isReadAtRunTime = (name: string, repository: Repository): boolean => {
  const use = new RegExp(`(?<!env!\\s*\\(\\s*)"${name}"`, 'u');
  return programSource(repository).some(({ code }) => use.test(code));
};

/**
 * The variables of `[env]` that the program reads when it runs: only `cargo run` sets them, so the
 * container has to.
 */
const environmentClues = (
  file: string,
  table: unknown,
  lineOf: (name: string) => number,
  repository: Repository,
): readonly Clue[] => {
  const found = Object.entries(asTable(table) ?? {}).flatMap(
    ([name, entry]): readonly FoundVariable[] => {
      // A relative value is a path on the machine of the developer.
      const isRelative = at({ entry }, 'entry', 'relative') === true;
      const value = asText(entry) ?? asText(at({ entry }, 'entry', 'value'));
      const isRead = /^\w+$/u.test(name) && isReadAtRunTime(name, repository);
      return value === undefined || isRelative || !isRead
        ? []
        : [{ name, value, line: lineOf(name) }];
    },
  );
  const title = {
    en: 'variables of `[env]`, which only `cargo run` sets',
    'zh-CN': '`[env]` 中仅由 `cargo run` 设置的变量',
  };
  const source = { file, title, rank: 'example', certainty: 'assumed' } as const;
  return variableClues(found, source, repository);
};

const cluesIn = (file: string, text: string, repository: Repository): readonly Clue[] => {
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
  const lineOf = (name: string): number => lines(['env', name]) ?? 1;
  return [
    ...wrapperClues(file, text, wrapper),
    ...linkers,
    ...environmentClues(file, at(parsed.table, 'env'), lineOf, repository),
  ];
};

/**
 * .cargo/config.toml: the linker, which must be installed, and variables that only cargo sets.
 * Source: the Cargo book, Configuration.
 */
export const cargoConfig = defineReader({
  id: 'cargo-config',
  title: { en: '`.cargo/config.toml`', 'zh-CN': '`.cargo/config.toml`' },
  wanted: (path) => /(?:^|\/)\.cargo\/config(?:\.toml)?$/u.test(path),
  longest: 100_000,
  fields: [
    'image.buildPackages',
    'build.openPoints',
    'project.httpPort',
    'project.grpcPort',
    'project.metricsPort',
    'settings.variables',
    'settings.logLevel',
    'services.database',
    'services.databaseVariable',
    'services.databaseName',
    'services.databaseUser',
    'services.cache',
    'services.cacheVariable',
    'services.broker',
    'services.brokerVariable',
    'services.furtherBrokers',
  ],
  read: (found, repository) =>
    found
      .filter((path) => isNearProgram(path.replace(/\.cargo\//u, ''), repository))
      .flatMap((path) => cluesIn(path, repository.files.read(path) ?? '', repository)),
});

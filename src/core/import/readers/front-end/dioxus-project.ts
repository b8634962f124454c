import { parseToml } from '../../../formats/toml-parse.ts';
import { asText, asTexts, at } from '../../cargo-manifest.ts';
import { folderOf, joinPath, nameOfFile } from '../../project-files.ts';
import { clue } from '../clue.ts';
import { isShipped } from '../nearness.ts';
import type { Clue, Repository } from '../reader.ts';
import type { Candidate } from './candidate.ts';

/** Whether a file configures dx. */
export const isDioxusFile = (path: string): boolean => nameOfFile(path) === 'Dioxus.toml';

const manifestOf = (folder: string, { files }: Repository) => {
  const parsed = parseToml(files.read(joinPath(folder, 'Cargo.toml')) ?? '');
  return parsed.ok ? parsed.table : undefined;
};

/** The version of dioxus in Cargo.lock: dx must have the same. */
const versionClues = (file: string, { files, program }: Repository): readonly Clue[] => {
  const lock = joinPath(program.context, 'Cargo.lock');
  const found = /^name = "dioxus"\r?\nversion = "([\d.]+(?:-[\w.]+)?)"/mu.exec(
    files.read(lock) ?? '',
  );
  const because = { en: 'dx has the version of dioxus', 'zh-CN': 'dx 与 dioxus 版本一致' };
  return found?.[1] === undefined
    ? []
    : [
        clue('fixed', 'recognised', 'build.frontendToolVersion', found[1], because, {
          file,
          line: 1,
        }),
      ];
};

/** Front ends that dx builds. Source: dioxuslabs.com/learn/0.7. */
export const dioxusCandidates = (repository: Repository): readonly Candidate[] =>
  repository.paths
    .filter((path) => isDioxusFile(path) && isShipped(path))
    .flatMap((path) => {
      const folder = folderOf(path);
      const name = asText(at(manifestOf(folder, repository), 'package', 'name'));
      const target = joinPath(repository.program.context, 'target/dx');
      return name === undefined
        ? []
        : [
            {
              tool: 'dioxus',
              folder,
              outputs: [`${target}/${name}/release/web/public`],
              place: { file: path, line: 1 },
              facts: () => versionClues(path, repository),
            } as const,
          ];
    });

/** A fullstack program: dx builds its server together with the pages, and cargo alone cannot. */
export const fullstackClues = (repository: Repository): readonly Clue[] => {
  const { folder } = repository.program;
  const file = joinPath(folder, 'Cargo.toml');
  const table = manifestOf(folder, repository);
  const own = [
    ...asTexts(at(table, 'dependencies', 'dioxus', 'features')),
    ...Object.values(Object(at(table, 'features')) as object).flatMap(asTexts),
  ];
  const isFullstack = own.some((name) => /^(?:dioxus\/)?(?:fullstack|server)$/u.test(name));
  if (!isFullstack || at(table, 'dependencies', 'dioxus') === undefined) return [];
  const row = { name: 'Dioxus fullstack', kind: 'front-end-tool' } as const;
  const because = {
    en: 'dx builds the server of a fullstack program',
    'zh-CN': '全栈程序的服务端由 dx 构建',
  };
  return [clue('fixed', 'assumed', 'build.openPoints', [row], because, { file, line: 1 })];
};

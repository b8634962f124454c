import type { Text } from '../../fields/text.ts';
import { folderOf, hasFile, joinPath, nameOfFile } from '../project-files.ts';
import { clue, lineAt } from './clue.ts';
import { isMadeByFrontEnd } from './front-end/chosen.ts';
import { embeddedFolders } from './front-end/uses.ts';
import type { Clue, Repository } from './reader.ts';
import type { RustFile } from './rust-files.ts';
import { rustCode } from './rust-text.ts';

const callsGit = /Command::new\s*\(\s*"git"\s*\)|"(?:\.\.\/)*\.git\/(?:HEAD|refs|logs)/u;

const git: Text = {
  en: 'the build script reads the Git history',
  'zh-CN': '构建脚本读取 Git 历史',
};

/** Build scripts that call git: the image has neither the program nor `.git`. */
const gitScripts = (repository: Repository): readonly Clue[] =>
  repository.program.sources.flatMap((folder) => {
    const file = joinPath(folder, 'build.rs');
    const code = rustCode(repository.files.read(file) ?? '');
    const found = callsGit.exec(code);
    if (found === null) return [];
    const place = { file, line: lineAt(code, found.index) };
    const row = { name: file, kind: 'git-history' } as const;
    return [clue('fixed', 'assumed', 'build.openPoints', [row], git, place)];
  });

/** Whether a folder is made by the build of a front end: one above it has a package.json. */
const isBuilt = (folder: string, { files, root }: Repository): boolean => {
  let at = folderOf(folder);
  for (let level = 0; level < 4; level += 1) {
    if (hasFile(files, joinPath(at, 'package.json'))) return true;
    if (at === root || at === '') return false;
    at = folderOf(at);
  }
  return false;
};

/** Folders that are compiled into the program and that neither the repository nor a stage has. */
const missingFolders = (files: readonly RustFile[], repository: Repository): readonly Clue[] =>
  embeddedFolders(files, repository).flatMap(({ path, place }) => {
    if (repository.paths.some((one) => one.startsWith(`${path}/`))) return [];
    if (isMadeByFrontEnd(path, repository)) return [];
    const row = { name: path, kind: 'front-end' } as const;
    const because: Text = isBuilt(path, repository)
      ? {
          en: `the source embeds \`${nameOfFile(path)}\`, which the build of the front end makes`,
          'zh-CN': `源代码嵌入 \`${nameOfFile(path)}\`，该目录由前端构建生成`,
        }
      : {
          en: `the source embeds \`${nameOfFile(path)}\`, which the repository does not hold`,
          'zh-CN': `源代码嵌入 \`${nameOfFile(path)}\`，但代码仓库中没有该目录`,
        };
    return [clue('fixed', 'assumed', 'build.openPoints', [row], because, place)];
  });

const callsNode =
  /Command::new\s*\(\s*"(?:npm|npx|pnpm|yarn|bun|node|trunk|dx)(?:\.cmd)?"\s*\)|\bNpmBuild::new\b/u;

const builds: Text = {
  en: 'the build script builds the front end itself',
  'zh-CN': '构建脚本自行构建前端',
};

/** Build scripts that build the front end: the builder has no Node. */
const nodeScripts = (repository: Repository): readonly Clue[] =>
  repository.program.sources.flatMap((folder) => {
    const file = joinPath(folder, 'build.rs');
    const code = rustCode(repository.files.read(file) ?? '');
    const found = callsNode.exec(code);
    if (found === null) return [];
    const place = { file, line: lineAt(code, found.index) };
    const row = { name: file, kind: 'front-end-tool' } as const;
    return [clue('fixed', 'assumed', 'build.openPoints', [row], builds, place)];
  });

/** Open points of the build that the source shows. */
export const buildNeeds = (files: readonly RustFile[], repository: Repository): readonly Clue[] => [
  ...gitScripts(repository),
  ...nodeScripts(repository),
  ...missingFolders(files, repository),
];

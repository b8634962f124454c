import type { Text } from '../../fields/text.ts';
import { folderOf, hasFile, joinPath, nameOfFile } from '../project-files.ts';
import { clue, lineAt } from './clue.ts';
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

const embedding =
  /#\[\s*folder\s*=\s*"([^"\n$]{1,100})"|\binclude_dir!\s*\(\s*"(?:\$CARGO_MANIFEST_DIR\/)?([^"\n$]{1,100})"/gu;

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

/** Folders that are compiled into the program and that the repository does not hold. */
const embeddedFolders = (files: readonly RustFile[], repository: Repository): readonly Clue[] =>
  files.flatMap(({ path: file, code }) =>
    [...code.matchAll(embedding)].flatMap(({ 1: folder, 2: other = '', index }) => {
      const crate = repository.program.sources
        .filter((source) => source === '' || file.startsWith(`${source}/`))
        .toSorted((one, two) => two.length - one.length)[0];
      const place = joinPath(crate ?? repository.program.folder, folder ?? other);
      if (repository.paths.some((path) => path.startsWith(`${place}/`))) return [];
      const row = { name: place, kind: 'front-end' } as const;
      const because: Text = isBuilt(place, repository)
        ? {
            en: `the source embeds \`${nameOfFile(place)}\`, which the build of the front end makes`,
            'zh-CN': `源代码嵌入 \`${nameOfFile(place)}\`，该目录由前端构建生成`,
          }
        : {
            en: `the source embeds \`${nameOfFile(place)}\`, which the repository does not hold`,
            'zh-CN': `源代码嵌入 \`${nameOfFile(place)}\`，但代码仓库中没有该目录`,
          };
      const at = { file, line: lineAt(code, index) };
      return [clue('fixed', 'assumed', 'build.openPoints', [row], because, at)];
    }),
  );

/** Open points of the build that the source shows. */
export const buildNeeds = (files: readonly RustFile[], repository: Repository): readonly Clue[] => [
  ...gitScripts(repository),
  ...embeddedFolders(files, repository),
];

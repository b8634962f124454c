import type { Text } from '../../../fields/text.ts';
import { isMapping } from '../../../formats/json.ts';
import { packageManagers } from '../../../versions.ts';
import { folderOf, hasFile, joinPath, nameOfFile, type ProjectFiles } from '../../project-files.ts';
import type { Place } from '../clue.ts';
import type { Repository } from '../reader.ts';
import { type PackageJson, packageJson, textsOf } from './package-json.ts';

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** How the packages of a front end are installed. */
export interface NodeInstall {
  readonly manager: Manager;
  /** The exact version, where the repository says or implies it. */
  readonly version: string | undefined;
  readonly because: Text;
  readonly place: Place;
  /** The folder in which the packages are installed: that of the lock file. */
  readonly root: string;
  /** The path of the lock file; undefined if there is none. */
  readonly lock: string | undefined;
  /** The lock file that is missing, or where the lock file is expected. */
  readonly expected: string;
}

const lockFiles: readonly (readonly [string, Manager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

const isManager = (name: string): name is Manager => ['npm', 'pnpm', 'yarn', 'bun'].includes(name);

/** The package manager that package.json names: `pnpm@9.15.9+sha512.…`. */
const namedIn = (
  found: PackageJson,
): { readonly manager: Manager; readonly version: string } | undefined => {
  const text = textsOf(found.data).get('packageManager') ?? '';
  const [, name = '', version = ''] = /^(\w+)@(\d+\.\d+\.\d+(?:-[\w.]+)?)/u.exec(text) ?? [];
  return isManager(name) ? { manager: name, version } : undefined;
};

const globOf = (pattern: string): RegExp => {
  const safe = joinPath('', pattern).replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(
    `^${safe.replaceAll('**', '\u0000').replaceAll('*', '[^/]*').replaceAll('\u0000', '.*')}$`,
    'u',
  );
};

const listedIn = (folder: string, repository: Repository): readonly string[] => {
  const { files } = repository;
  const yaml = files.read(joinPath(folder, 'pnpm-workspace.yaml')) ?? '';
  const block = /^packages:[ \t]*\n((?:[ \t]*(?:-.*|#.*)?\n?)*)/mu.exec(`${yaml}\n`)?.[1] ?? '';
  const listed = [...block.matchAll(/^[ \t]*-[ \t]*["']?([^"'\s#]+)/gmu)].map(
    ([, one = '']) => one,
  );
  const found = packageJson(joinPath(folder, 'package.json'), repository);
  const stated = found?.data['workspaces'];
  const list = isMapping(stated) ? stated['packages'] : stated;
  const texts = Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  return [...listed, ...texts];
};

/** The folders of the members of a workspace of packages, as its root lists them. */
export const workspaceMembers = (root: string, repository: Repository): readonly string[] => {
  const patterns = listedIn(root, repository);
  const wanted = patterns.filter((one) => !one.startsWith('!')).map(globOf);
  const unwanted = patterns.filter((one) => one.startsWith('!')).map((one) => globOf(one.slice(1)));
  if (wanted.length === 0) return [];
  const prefix = root === '' ? '' : `${root}/`;
  return repository.paths
    .filter((path) => nameOfFile(path) === 'package.json' && path.startsWith(prefix))
    .map(folderOf)
    .filter((folder) => {
      const inside = folder.slice(prefix.length);
      const matches = (patternsOf: readonly RegExp[]) => patternsOf.some((one) => one.test(inside));
      return inside !== '' && matches(wanted) && !matches(unwanted);
    });
};

const lockIn = (folder: string, files: ProjectFiles, manager: Manager | undefined) =>
  lockFiles.find(
    ([name, of]) =>
      (manager === undefined || manager === of) && hasFile(files, joinPath(folder, name)),
  );

/** The folder itself, and those above it of which the folder is a member of the workspace. */
const rootsOf = (folder: string, repository: Repository): readonly string[] => {
  const roots = [folder];
  let at = folder;
  while (at !== '' && at !== repository.root && !at.endsWith('..')) {
    at = folderOf(at);
    if (workspaceMembers(at, repository).includes(folder)) roots.push(at);
  }
  return roots;
};

/** The version that the files imply where package.json does not name it. */
const impliedVersion = (
  manager: Manager,
  root: string,
  files: ProjectFiles,
): string | undefined => {
  if (manager === 'yarn') {
    // Only newer versions have this file; without it the lock file is that of Yarn Classic.
    return hasFile(files, joinPath(root, '.yarnrc.yml')) ? undefined : packageManagers.yarnClassic;
  }
  if (manager !== 'pnpm') return undefined;
  const lock = files.read(joinPath(root, 'pnpm-lock.yaml'))?.slice(0, 200) ?? '';
  const [, format] = /^lockfileVersion:\s*['"]?(\d+)/mu.exec(lock) ?? [];
  return format === '6' ? packageManagers.pnpmOfFormat6 : undefined;
};

const by = (file: string): Text => ({
  en: `its lock file is \`${file}\``,
  'zh-CN': `锁文件为 \`${file}\``,
});

/** How the packages of a front end are installed: by the lock file, or as package.json says. */
export const nodeInstall = (found: PackageJson, repository: Repository): NodeInstall => {
  const { files } = repository;
  const folder = folderOf(found.path);
  const roots = rootsOf(folder, repository);
  const manifests = roots.flatMap(
    (root) => packageJson(joinPath(root, 'package.json'), repository) ?? [],
  );
  const owner = manifests.find((one) => namedIn(one) !== undefined);
  const named = owner && namedIn(owner);
  const locked = roots.flatMap((root) => {
    const lock = lockIn(root, files, named?.manager);
    return lock === undefined ? [] : [{ root, name: lock[0], manager: lock[1] }];
  })[0];
  const manager = named?.manager ?? locked?.manager ?? 'npm';
  const root = locked?.root ?? roots.at(-1) ?? folder;
  const usual = lockFiles.find(([, of]) => of === manager)?.[0] ?? 'package-lock.json';
  const lock = locked === undefined ? undefined : joinPath(root, locked.name);
  return {
    manager,
    version:
      manager === 'npm' ? undefined : (named?.version ?? impliedVersion(manager, root, files)),
    because:
      owner === undefined
        ? locked === undefined
          ? { en: 'no lock file says otherwise', 'zh-CN': '没有锁文件指明其他工具' }
          : by(locked.name)
        : { en: '`packageManager` of package.json', 'zh-CN': 'package.json 的 `packageManager`' },
    place:
      owner === undefined
        ? { file: found.path, line: 1 }
        : { file: owner.path, line: owner.lineOf('packageManager') },
    root,
    lock,
    expected: lock ?? joinPath(root, usual),
  };
};

import type { Text } from '../../../fields/text.ts';
import { folderOf, hasFile, joinPath } from '../../project-files.ts';
import { clue } from '../clue.ts';
import type { Clue, Repository } from '../reader.ts';
import { inContext } from './context.ts';
import { type NodeInstall, workspaceMembers } from './node-install.ts';
import { type PackageJson, textsOf } from './package-json.ts';

/** Files and folders that package managers read before they install. */
const settings = [
  '.npmrc',
  'pnpm-workspace.yaml',
  '.pnpmfile.cjs',
  'pnpmfile.js',
  '.yarnrc',
  '.yarnrc.yml',
  'bunfig.toml',
];
const folders = ['.yarn/releases', '.yarn/plugins', '.yarn/patches', '.yarn/cache', 'patches'];

/** Most files that the form holds. */
const most = 64;

/** Scripts that run while the packages are installed, and the files that they name. */
const hookFiles = (found: PackageJson, root: string, { files }: Repository): readonly string[] => {
  const scripts = textsOf(found.data['scripts']);
  return ['preinstall', 'install', 'postinstall', 'prepare'].flatMap((name) =>
    [...(scripts.get(name) ?? '').matchAll(/[\w@./-]+/gu)]
      .map(([word]) => joinPath(root, word))
      .filter((path) => path !== root && hasFile(files, path)),
  );
};

const reads: Text = { en: 'the installation reads it', 'zh-CN': '安装依赖包时会读取' };
const readsEnvironment: Text = {
  en: 'the build of the front end reads it',
  'zh-CN': '前端构建时会读取',
};

/** A registry of .npmrc that needs credentials. */
const privateRegistry = (path: string, { files }: Repository): readonly Clue[] => {
  const text = files.read(path) ?? '';
  const host = /^(?:[^#;\n]*:)?(?:_authToken|_auth|_password)\s*=/mu.test(text)
    ? (/^\/\/([^/\n:]+)/mu.exec(text)?.[1] ?? 'registry.npmjs.org')
    : undefined;
  if (host === undefined) return [];
  const row = { name: host, kind: 'private-source' } as const;
  const because = {
    en: '`.npmrc` has credentials for it',
    'zh-CN': '`.npmrc` 中有它的凭据',
  };
  return [clue('fixed', 'assumed', 'build.openPoints', [row], because, { file: path, line: 1 })];
};

/** What the installation reads besides package.json and the lock file. */
export const installFiles = (
  found: PackageJson,
  { root }: NodeInstall,
  repository: Repository,
): readonly Clue[] => {
  const { files, paths } = repository;
  const folder = folderOf(found.path);
  const places = [...new Set([root, folder])];
  const beside = places.flatMap((place) =>
    settings.map((name) => joinPath(place, name)).filter((path) => hasFile(files, path)),
  );
  const below = folders
    .map((name) => joinPath(root, name))
    .filter((path) => paths.some((one) => one.startsWith(`${path}/`)));
  const members = workspaceMembers(root, repository)
    .filter((member) => member !== folder)
    .map((member) => joinPath(member, 'package.json'));
  const environment = joinPath(folder, '.env.production');
  const hasEnvironment = hasFile(files, environment);
  const all = [
    ...beside,
    ...below,
    ...members,
    ...hookFiles(found, root, repository),
    ...(hasEnvironment ? [environment] : []),
  ].flatMap((path) => inContext(path, repository) ?? []);
  const value = [...new Set(all)].slice(0, most);
  const place = { file: found.path, line: 1 };
  const because = value.length === 1 && hasEnvironment ? readsEnvironment : reads;
  return [
    ...(value.length === 0
      ? []
      : [clue('fixed', 'recognised', 'build.frontendFiles', value, because, place)]),
    ...privateRegistry(joinPath(root, '.npmrc'), repository),
  ];
};

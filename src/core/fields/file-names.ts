import type { Text } from './text.ts';

/** Device names that Windows reserves, also with a suffix after a dot or a space. */
const device = '(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])';

const isDevice = new RegExp(`^${device}(?:[. ]|$)`, 'iu');

/** Git's folder, in every spelling that Windows and macOS treat as the same name. */
const isGitFolder = /^(?:\.git|git~1)[. ]*$/iu;

const letters = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

/**
 * A lookahead for the beginning of a name of letters, digits and . _ + @ -: refuses names that a
 * folder cannot have on Windows, and Git's folder. Both letter cases are written out because JSON
 * Schema has no flag for letter case.
 */
export const nameRefusal =
  `(?!(?:${['con', 'prn', 'aux', 'nul'].map(letters).join('|')}|` +
  `(?:${['com', 'lpt'].map(letters).join('|')})\\d)(?:[.\\/]|$))` +
  `(?!\\.${letters('git')}\\.*(?:\\/|$))`;

/** Files at the root of a repository: files of a bundle and files of every Rust project. */
const rootFiles = [
  '.dockerignore',
  '.env',
  '.env.example',
  '.gitattributes',
  '.gitignore',
  '.gitlab-ci.yml',
  '.sops.yaml',
  '.waybill.lock',
  'build.rs',
  'Cargo.lock',
  'Cargo.toml',
  'compose.override.yaml',
  'compose.yaml',
  'deny.toml',
  'docker-bake.hcl',
  'Dockerfile',
  'justfile',
  'LICENSE',
  'README.md',
  'renovate.json',
  'rust-toolchain.toml',
  'skaffold.yaml',
  'Taskfile.yml',
  'Tiltfile',
  'WAYBILL.md',
  'waybill.yaml',
];

/**
 * A lookahead for the beginning of a path: refuses a path whose first folder has the name of a root
 * file.
 */
export const rootFileRefusal = `(?!(?:${rootFiles
  .map((name) => letters(name.replaceAll('.', '\\.')))
  .join('|')})(?:\\/|$))`;

/** The error for a path whose first folder has the name of a root file, or `undefined`. */
export const rootFileFault = (path: string): Text | undefined => {
  const [first = ''] = path.split('/');
  const file = rootFiles.find((name) => name.toLowerCase() === first.toLowerCase());
  return file === undefined ? undefined : fileAsFolder(file);
};

/** Longest name of a file or folder that every operating system accepts, in characters. */
const longestName = 255;

/**
 * Longest path in a repository, in characters. Windows allows 260, including the folder of the
 * repository.
 */
export const longestPath = 230;

/** Why a name of a file or folder is not valid on every operating system, or `undefined`. */
export const nameError = (name: string): Text | undefined => {
  if (isDevice.test(name)) {
    return {
      en: `Windows reserves the name ${name} for a device. Choose another one, e.g. ${name}-app.`,
      'zh-CN': `Windows 将 ${name} 保留为设备名，请换一个名称，例如：${name}-app。`,
    };
  }
  if (isGitFolder.test(name)) {
    return {
      en: 'The folder .git belongs to Git. Choose another one, e.g. deploy.',
      'zh-CN': '.git 目录由 Git 使用，请换一个目录，例如：deploy。',
    };
  }
  if (/[. ]$/u.test(name)) {
    return {
      en: 'Windows drops the dot or space at the end of a name. Leave it out.',
      'zh-CN': 'Windows 会丢弃名称末尾的点号或空格，请将其去掉。',
    };
  }
  return undefined;
};

/**
 * Why a path with slashes is not valid in a repository on every operating system, or `undefined`.
 */
export const pathError = (path: string): Text | undefined => {
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return outside;
  // Characters that Windows does not allow in names.
  if (/[\\:*?"<>|\p{Cc}]/u.test(path)) return outside;
  if (path.length > longestPath || names.some((name) => name.length > longestName)) {
    return {
      en: `The path is longer than ${longestPath} characters, too long for Windows. Shorten the folder or the name.`,
      'zh-CN': `路径超过 ${longestPath} 个字符，对 Windows 来说太长。请缩短目录或名称。`,
    };
  }
  for (const name of names) {
    const fault = nameError(name);
    if (fault) return fault;
  }
  return undefined;
};

const outside: Text = {
  en: 'This is not a path inside the output folder.',
  'zh-CN': '这不是输出目录内的路径。',
};

/** Two paths of a bundle that cannot both be written. */
export interface PathConflict {
  readonly path: string;
  readonly problem: Text;
}

/**
 * The first conflict between two paths: they differ only in letter case, or a file is used as a
 * folder.
 */
export const pathConflict = (paths: readonly string[]): PathConflict | undefined => {
  const files = new Map<string, string>();
  for (const path of paths) {
    const other = files.get(path.toLowerCase());
    if (other !== undefined) return { path, problem: sameName(other) };
    files.set(path.toLowerCase(), path);
  }
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const file = files.get(path.slice(0, at).toLowerCase());
      if (file !== undefined) return { path, problem: fileAsFolder(file) };
    }
  }
  return undefined;
};

const sameName = (other: string): Text => ({
  en: `${other} is written, too: Windows and macOS take both for one file. Rename what one of them is named after.`,
  'zh-CN': `同时还要写入 ${other}：Windows 和 macOS 会把两者视为同一个文件。请修改其中一个名称的来源。`,
});

const fileAsFolder = (file: string): Text => ({
  en: `${file} is a file and cannot be a folder, too. Choose another folder.`,
  'zh-CN': `${file} 是文件，不能同时作为目录。请换一个目录。`,
});

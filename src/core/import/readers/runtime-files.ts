import type { Text } from '../../fields/text.ts';
import { joinPath } from '../project-files.ts';
import { clue, lineAt } from './clue.ts';
import type { Clue, Repository } from './reader.ts';
import type { RustFile } from './rust-files.ts';

/** A call that opens its argument when the program runs. */
const opening =
  /(?:ServeDir|ServeFile|Files|StaticFiles|StaticFilesEndpoint|StaticFileEndpoint|StaticDir|FileServer|NamedFile|Tera|Handlebars|Environment|Migrator|Path|PathBuf|File|Dir|Glob|fs|Figment|Toml|Yaml)(?:::<[^>]*>)?::\w+\s*\(\s*&?(?:[^()"]{0,60}\(\s*)?$|\b(?:read_to_string|read_dir|open|canonicalize|with_name|path_loader|register_templates_directory|from_path|template_dir|dir|file|nest_service|relative!|load_from_directory|parse_files|join)\s*\(\s*&?(?:"[^"\n]*"\s*,\s*)?(?:[^()"]{0,60}\(\s*)?$|\bFiles::new\s*\(\s*"[^"\n]*"\s*,\s*$/u;

/** Macros that read the file when the program is compiled. */
const compiled = /\b\w+!\s*[([{][^;]{0,80}$|#\[[^\]]{0,120}$/u;
const atRun = /\b(?:relative|format|info|debug|vec)!\s*[([{][^;]{0,80}$/u;

const literal = /"(?:\.\/)?([\w-][\w.-]*(?:\/[\w.-]+)*)\/?(?:\/\*[^"\n]*)?"/gu;

const isSource =
  /^(?:src|crates|tests?|target|benches|examples|docs|\.git\w*|migration\/src|Cargo\.\w+)(?:\/|$)/u;

/** Whether the code before a literal is a call that opens it when the program runs. */
export const opensFile = (before: string): boolean =>
  opening.test(before) && (!compiled.test(before) || atRun.test(before));

interface Opened {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly line: number;
}

const exists = (path: string, { paths }: Repository): boolean =>
  paths.some((one) => one === path || one.startsWith(`${path}/`));

/** The path of a literal below the build context; the program runs in its package or in the root. */
const inContext = (path: string, repository: Repository): string | undefined => {
  const { context, folder } = repository.program;
  const prefix = context === '' ? '' : `${context}/`;
  for (const base of [folder, context]) {
    const place = joinPath(base, path);
    if (exists(place, repository) && place.startsWith(prefix)) return place.slice(prefix.length);
  }
  return undefined;
};

const openedIn = ({ path: file, code }: RustFile, repository: Repository): readonly Opened[] =>
  [...code.matchAll(literal)].flatMap(({ 1: path = '', index }) => {
    const before = code.slice(Math.max(0, index - 140), index);
    if (isSource.test(path) || path.startsWith('.env') || !opensFile(before)) return [];
    const from = inContext(path, repository);
    if (from === undefined || isSource.test(from)) return [];
    return [{ from, to: `/app/${path}`, file, line: lineAt(code, index) }];
  });

/** Without a path within another: the folder `static` holds `static/index.html`. */
const outermost = (found: readonly Opened[]): readonly Opened[] =>
  found.filter(
    ({ from }, index) =>
      found.findIndex((one) => one.from === from) === index &&
      !found.some((one) => one.from !== from && from.startsWith(`${one.from}/`)),
  );

/** Files and folders that the program opens when it runs, so they must be in the image. */
export const runtimeFiles = (
  files: readonly RustFile[],
  repository: Repository,
): readonly Clue[] => {
  const found = outermost(files.flatMap((file) => openedIn(file, repository)));
  return found.map(({ from, to, file, line }) => {
    const because: Text = {
      en: `the source opens \`${from}\``,
      'zh-CN': `源代码打开 \`${from}\``,
    };
    return clue('settings', 'assumed', 'image.assets', [{ from, to }], because, { file, line });
  });
};

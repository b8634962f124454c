import { folderOf, joinPath } from '../../project-files.ts';
import { lineAt, type Place } from '../clue.ts';
import type { Repository } from '../reader.ts';
import { opensFile } from '../runtime-files.ts';
import { isRustSource, type RustFile, sourceFiles } from '../rust-files.ts';
import { rustCode } from '../rust-text.ts';
import type { Use } from './candidate.ts';
import { inContext } from './context.ts';

const literal = /"((?:\$CARGO_MANIFEST_DIR\/)?[\w@./-]+)"/gu;

/** Attributes and macros that read a folder or a file when the program is compiled. */
const embeds =
  /#\[\s*folder\s*=\s*$|\b(?:include|embed|load)_\w+!\s*[([{]\s*(?:concat!\s*\(\s*)?(?:env!\s*\(\s*"CARGO_MANIFEST_DIR"\s*\)\s*,\s*)?$/u;

/** A path that is fixed to the folder of the crate at compile time, but opened at run time. */
const isFixed = /\benv!\s*\(\s*"CARGO_MANIFEST_DIR"\s*\)\s*,\s*$|\brelative!\s*\(\s*$/u;

/** A call or an attribute that gives the value of a setting that is not set. */
const isDefault = /\b(?:unwrap_or\w*\s*\(|default_value\w*\s*=)[^;"]{0,20}$/u;

/** `same` as the output, `inside` of it, or a folder `around` it. */
type Relation = 'same' | 'inside' | 'around';

const relationOf = (target: string, output: string): Relation | undefined => {
  if (target === output) return 'same';
  if (target.startsWith(`${output}/`)) return 'inside';
  return target !== '' && output.startsWith(`${target}/`) ? 'around' : undefined;
};

interface Found {
  readonly use: Use;
  readonly weight: number;
}

interface Literal {
  readonly text: string;
  readonly before: string;
  readonly file: RustFile;
  readonly index: number;
}

/** The crate of a source file: the nearest folder with a manifest of the program. */
export const crateOf = (file: string, { program }: Repository): string =>
  program.sources
    .filter((source) => source === '' || file.startsWith(`${source}/`))
    .toSorted((one, other) => other.length - one.length)[0] ?? program.folder;

/** The path in the image of the output, from the text with which the source opens it. */
const pathInImage = (text: string, target: string, output: string): string => {
  const opened = joinPath('app', text).replace(/^(?:\.\.\/)+/u, '');
  const deeper = target.startsWith(`${output}/`) ? target.slice(output.length) : '';
  const further = output.startsWith(`${target}/`) ? output.slice(target.length) : '';
  return `/${opened.slice(0, opened.length - deeper.length)}${further}`;
};

const embeddedIn = (
  { text, before, file, index }: Literal,
  output: string,
  repository: Repository,
): Found | undefined => {
  if (!embeds.test(before)) return undefined;
  const bare = text.replace('$CARGO_MANIFEST_DIR/', '').replace(/^\/+/u, '');
  const bases = [crateOf(file.path, repository), folderOf(file.path)];
  const found = bases.some((base) => relationOf(joinPath(base, bare), output) !== undefined);
  const place = { file: file.path, line: lineAt(file.code, index) };
  return found ? { use: { path: undefined, place, named: text }, weight: 0 } : undefined;
};

const servedIn = (
  { text, before, file, index }: Literal,
  output: string,
  repository: Repository,
): Found | undefined => {
  const { program, root } = repository;
  const place = { file: file.path, line: lineAt(file.code, index) };
  if (isFixed.test(before)) {
    const target = joinPath(crateOf(file.path, repository), text.replace(/^\/+/u, ''));
    const inside = inContext(output, repository);
    if (inside === undefined || relationOf(target, output) === undefined) return undefined;
    return { use: { path: `/src/${inside}`, place, named: text }, weight: 1 };
  }
  if (text.startsWith('/')) return undefined;
  const opens = opensFile(before);
  const bases = new Set([program.folder, program.context, root]);
  for (const base of bases) {
    const target = joinPath(base, text);
    if (bases.has(target)) continue;
    const relation = relationOf(target, output);
    if (relation === undefined) continue;
    // `build` or `static` alone may mean anything unless a call opens it.
    const isPlain = !text.includes('/');
    if (!opens && (relation === 'around' || (isPlain && !isDefault.test(before)))) continue;
    const path = pathInImage(text, target, output);
    return {
      use: { path, place, named: text },
      weight: (opens ? 1 : 3) + (relation === 'same' ? 0 : 1),
    };
  }
  return undefined;
};

const known = new WeakMap<RustFile, readonly Literal[]>();

/** The texts of a file that may be paths; found once, because every output is looked for in them. */
const literalsOf = (file: RustFile): readonly Literal[] => {
  const before = known.get(file);
  if (before) return before;
  const found = [...file.code.matchAll(literal)].map(({ 1: text = '', index }) => ({
    text,
    before: file.code.slice(Math.max(0, index - 160), index),
    file,
    index,
  }));
  known.set(file, found);
  return found;
};

/** Folders that the build scripts of the program name: they read them when it is compiled. */
const inBuildScripts = (output: string, { program, files }: Repository): readonly Found[] =>
  program.sources.flatMap((source) => {
    const file = joinPath(source, 'build.rs');
    const code = rustCode(files.read(file) ?? '');
    return [...code.matchAll(literal)].flatMap(({ 1: text = '', index }) =>
      relationOf(joinPath(source, text), output) === 'same'
        ? [
            {
              use: { path: undefined, place: { file, line: lineAt(code, index) }, named: text },
              weight: 2,
            },
          ]
        : [],
    );
  });

/** The source of the program, with what it embeds and opens. */
export const programSource = (repository: Repository): readonly RustFile[] =>
  sourceFiles(repository.paths.filter(isRustSource), repository);

/** How the source of the program uses a folder; the surest use, or undefined. */
export const sourceUse = (output: string, repository: Repository): Use | undefined => {
  const [last = ''] = output.split('/').slice(-1);
  const files = programSource(repository);
  const found = [
    ...files.flatMap((file) =>
      literalsOf(file).flatMap(
        (one) => embeddedIn(one, output, repository) ?? servedIn(one, output, repository) ?? [],
      ),
    ),
    ...(last === '' ? [] : inBuildScripts(output, repository)),
  ];
  return found.toSorted((one, other) => one.weight - other.weight)[0]?.use;
};

/** A folder that the source embeds and the repository does not hold. */
export interface EmbeddedFolder {
  readonly path: string;
  readonly place: Place;
}

const folders =
  /#\[\s*folder\s*=\s*"([^"\n$]{1,100})"|\binclude_dir!\s*\(\s*"(?:\$CARGO_MANIFEST_DIR\/)?([^"\n$]{1,100})"/gu;

/** The folders that the source embeds. */
export const embeddedFolders = (
  files: readonly RustFile[],
  repository: Repository,
): readonly EmbeddedFolder[] =>
  files.flatMap((file) =>
    [...file.code.matchAll(folders)].map(({ 1: folder, 2: other = '', index }) => ({
      path: joinPath(crateOf(file.path, repository), folder ?? other),
      place: { file: file.path, line: lineAt(file.code, index) },
    })),
  );

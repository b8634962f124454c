import type { Text } from '../../fields/text.ts';
import { clue, lineAt, type Place } from './clue.ts';
import type { Clue, Repository } from './reader.ts';
import type { RustFile } from './rust-files.ts';

/** The subcommands that the source declares. */
interface Subcommands {
  readonly names: readonly string[];
  /** The subcommands that need further arguments. */
  readonly open: ReadonlySet<string>;
  /** Whether the program ends with its help if none is given. */
  readonly isRequired: boolean;
  readonly place: Place;
}

const kebab = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/gu, '$1$3-$2$4')
    .replaceAll('_', '-')
    .toLowerCase();

/** The text from an opening bracket to its end, without both; strings do not count. */
const blockAt = (code: string, open: number): string => {
  const text = code
    .slice(open)
    .replaceAll(/"(?:[^"\\]|\\[\s\S])*"/gu, (found) => '"'.repeat(found.length));
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('{(['.includes(char)) depth += 1;
    if ('})]'.includes(char)) depth -= 1;
    if (depth === 0) return code.slice(open + 1, open + at);
  }
  return '';
};

/** The variants of an enum with their attributes and content, split at the outermost commas. */
const variantsOf = (body: string): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  const text = body.replaceAll(/"(?:[^"\\]|\\[\s\S])*"/gu, (one) => '"'.repeat(one.length));
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('{(['.includes(char)) depth += 1;
    if ('})]'.includes(char)) depth -= 1;
    if (char !== ',' || depth > 0) continue;
    found.push(body.slice(start, at));
    start = at + 1;
  }
  return [...found, body.slice(start)].map((one) => one.trim()).filter((one) => one !== '');
};

const derived =
  /#\[derive\(([^)]*)\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?enum\s+(\w+)\s*(\{)/gu;

/** Variants with fields that are neither optional, lists, flags nor have a default. */
const needsMore = (content: string): boolean =>
  variantsOf(content).some((field) => {
    const hasDefault = /default|env\s*[=,)\]]|num_args\s*=\s*0/u.test(field);
    const isOptional = /:\s*(?:\w+::)*(?:Option|Vec|bool)\b/u.test(field);
    return /\b\w+\s*:\s*[^:]/u.test(field) && !hasDefault && !isOptional;
  });

/** The structs that a subcommand contains: their subcommands are those of the subcommand. */
const isWithin = (name: string, enums: string): boolean =>
  new RegExp(`\\b${name}\\b`, 'u').test(enums);

/** The structs that parse the command line of the program, without those within a subcommand. */
const outerStructs = (files: readonly RustFile[]): string => {
  const enums = files
    .flatMap(({ code }) =>
      [...code.matchAll(derived)].map(({ 0: head, index }) =>
        blockAt(code, index + head.length - 1),
      ),
    )
    .join('\n');
  return files
    .flatMap(({ code }) =>
      [...code.matchAll(/\bstruct\s+(\w+)[^;{(]*(\{)/gu)].flatMap(
        ({ 0: head, 1: name = '', index }) =>
          isWithin(name, enums) ? [] : [blockAt(code, index + head.length - 1)],
      ),
    )
    .join('\n');
};

/** How a struct of the program holds a type: always, or only if it is given. */
const fieldOf = (type: string, structs: string): 'required' | 'optional' | undefined => {
  const [found, option] =
    new RegExp(`\\b\\w+\\s*:\\s*(Option<\\s*)?(?:\\w+::)*${type}\\b`, 'u').exec(structs) ?? [];
  return found === undefined ? undefined : option === undefined ? 'required' : 'optional';
};

/** The enum of clap or StructOpt whose variants are the subcommands. */
const derivedIn = ({ path, code }: RustFile, outer: string): readonly Subcommands[] =>
  [...code.matchAll(derived)].flatMap(({ 0: head, 1: traits = '', 2: type = '', index }) => {
    if (!/\b(?:Subcommand|StructOpt|Parser|Clap)\b/u.test(traits)) return [];
    const field = fieldOf(type, outer);
    const isOptional = field === 'optional';
    const isTop = /\b(?:Parser|StructOpt|Clap)\b/u.test(traits) || field !== undefined;
    if (!isTop) return [];
    const variants = variantsOf(blockAt(code, index + head.length - 1)).flatMap((text) => {
      const [, named] = /\bname\s*=\s*"([^"]+)"/u.exec(text) ?? [];
      const bare = text.replaceAll(/#\[(?:[^\]"]|"[^"]*"|\[[^\]]*\])*\]/gu, '').trim();
      const [, name, content = ''] = /^(\w+)\s*([\s\S]*)$/u.exec(bare) ?? [];
      if (name === undefined || /\b(?:external_subcommand|skip)\b/u.test(text)) return [];
      const fields = content.startsWith('{')
        ? blockAt(text.slice(text.indexOf(bare)), bare.indexOf('{'))
        : '';
      return [{ name: named ?? kebab(name), isOpen: needsMore(fields) }];
    });
    if (variants.length === 0) return [];
    return [
      {
        names: variants.map(({ name }) => name),
        open: new Set(variants.filter(({ isOpen }) => isOpen).map(({ name }) => name)),
        isRequired: !isOptional,
        place: { file: path, line: lineAt(code, index + head.indexOf('enum')) },
      },
    ];
  });

const built =
  /\bsubcommand\s*\(\s*(?:\w+::)*(?:Command|SubCommand|App)::(?:new|with_name)\s*\(\s*"([\w-]+)"/gu;
const argh = /#\[argh\([^)]*\bsubcommand\b[^)]*\bname\s*=\s*"([\w-]+)"/gu;

/** Subcommands that are added to a `Command`, and those of argh. */
const addedIn = ({ path, code }: RustFile): readonly Subcommands[] =>
  [built, argh].flatMap((form) => {
    const found = [...code.matchAll(form)];
    const [first] = found;
    if (first === undefined) return [];
    const isRequired =
      form === argh || /(?:subcommand_required\(\s*true|SubcommandRequired)/u.test(code);
    return [
      {
        names: found.map(([, name = '']) => name),
        open: new Set<string>(),
        isRequired,
        place: { file: path, line: lineAt(code, first.index) },
      },
    ];
  });

const server = [
  'serve',
  'server',
  'start',
  'run',
  'web',
  'http',
  'api',
  'daemon',
  'listen',
  'up',
  'start-server',
  'run-server',
  'serve-http',
  'node',
  'service',
];
const worker = [
  'work',
  'worker',
  'start',
  'run',
  'consume',
  'process',
  'daemon',
  'watch',
  'controller',
  'operator',
  'agent',
  'listen',
  'serve',
  'service',
];

const because = (name: string): Text => ({
  en: `the program needs a subcommand, and \`${name}\` starts it`,
  'zh-CN': `程序需要子命令，\`${name}\` 用于启动`,
});

const needed = (names: readonly string[]): Text => ({
  en: `the program needs a subcommand: ${names.join(', ')}`,
  'zh-CN': `程序需要子命令：${names.join('、')}`,
});

/** Most subcommands that a row names. */
const mostNames = 12;

/** The subcommand with which the program starts, and the open point that it needs one. */
export const subcommandClues = (
  files: readonly RustFile[],
  { program }: Repository,
): readonly Clue[] => {
  const own = files.filter(({ isOwn }) => isOwn);
  const from = own.length > 0 ? own : files;
  const outer = outerStructs(from);
  const [found] = from
    .flatMap((file) => [...derivedIn(file, outer), ...addedIn(file)])
    .toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));
  if (found === undefined || !found.isRequired) return [];
  const isServer = program.value('project.http') === true || program.value('project.grpc') === true;
  const start = (isServer ? server : worker).find((name) => found.names.includes(name));
  const names = found.names.slice(0, mostNames);
  const row = { name: names.join(', ').slice(0, 200), kind: 'arguments' } as const;
  return [
    ...(start === undefined || found.open.has(start)
      ? []
      : [clue('example', 'assumed', 'workload.args', [start], because(start), found.place)]),
    clue('fixed', 'assumed', 'build.openPoints', [row], needed(names), found.place),
  ];
};
